import { holding, request } from "@/lib/http/client";
import type { Preferences } from "./contract";

const answer = holding<Preferences>("singleKeys");

/** Keeps how the officer wants the desk to behave. Fails with RequestError. */
export async function keepPreferences(body: Preferences): Promise<Preferences> {
  return (await request("/api/officers/preferences", { method: "POST", body, answer })).data;
}
