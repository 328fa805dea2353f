import type { Caller } from "../state/caller";
import type { Settings } from "../state/settings";
import { invalidParameter, noApiKey, wrongApiKey } from "./errors";

type HeaderReader = (name: string) => string | undefined;

function childOf(settings: Settings, apiKey: string, header: HeaderReader): string | undefined {
  const asked = header("x-frankie-customerchildid");
  const owner = settings.children.find((child) => child.apiKey === apiKey);
  if (!owner && apiKey !== settings.apiKey) throw wrongApiKey();
  if (asked === undefined) return owner?.childId;
  const child = settings.children.find((one) => one.childId === asked.toLowerCase());
  if (!child || (owner && owner !== child)) throw wrongApiKey();
  return child.childId;
}

/** Reads and checks the vendor's headers, whatever their case. Throws the vendor's 400 and 401. */
export function callerOf(settings: Settings, header: HeaderReader): Caller {
  const apiKey = header("api_key");
  if (!apiKey) throw noApiKey();
  const childId = childOf(settings, apiKey, header);
  const customerId = header("x-frankie-customerid");
  if (!customerId) throw invalidParameter("X-Frankie-CustomerID", "header", "present", "");
  if (customerId.toLowerCase() !== settings.customerId.toLowerCase()) throw wrongApiKey();
  const username = header("x-frankie-username")?.trim();
  const channel = (header("x-frankie-channel") ?? "api").slice(0, 64);
  return { ...(childId && { childId }), ...(username && { username }), channel };
}
