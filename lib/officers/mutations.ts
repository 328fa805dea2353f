import { holding, request } from "@/lib/http/client";
import type { AskedPreferences, Preferences } from "./contract";

const answer = holding<Preferences>("singleKeys");

/** Saves the officer's preferences. Fails with RequestError. */
export async function keepPreferences(body: AskedPreferences): Promise<Preferences> {
  return (await request("/api/officers/preferences", { method: "POST", body, answer })).data;
}
