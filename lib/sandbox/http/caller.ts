import type { Sandbox } from "../sandbox";
import { invalidParameter, noApiKey, wrongApiKey } from "./errors";

/** Who calls, as the vendor sees it. */
export interface Caller {
  /** The child account the call is limited to; absent when a parent's key sees everything. */
  childId?: string;
  /** X-Frankie-Username; absent when not sent. */
  username?: string;
  /** X-Frankie-Channel, cut at 64 characters (handbook 1.1). */
  channel: string;
}

/** The channels audit knows; any other word is an API call (handbook 2.13). */
const AUDIT_CHANNELS: Record<string, string> = {
  portal: "PORTAL",
  smartui: "ONESDK",
  onesdk: "ONESDK",
  system: "SYSTEM",
};

export const auditChannel = ({ channel }: Caller) => AUDIT_CHANNELS[channel.toLowerCase()] ?? "API";

/** Name a change is put down to: the username, else the account itself. */
export const actorOf = ({ username }: Caller) => username ?? "api-client";

type HeaderReader = (name: string) => string | undefined;

function childOf({ settings }: Sandbox, apiKey: string, header: HeaderReader): string | undefined {
  const asked = header("x-frankie-customerchildid");
  const owner = settings.children.find((child) => child.apiKey === apiKey);
  if (!owner && apiKey !== settings.apiKey) throw wrongApiKey();
  if (asked === undefined) return owner?.childId;
  const child = settings.children.find((one) => one.childId === asked.toLowerCase());
  if (!child || (owner && owner !== child)) throw wrongApiKey();
  return child.childId;
}

/** Reads and checks the vendor's headers, whatever their case. Throws the vendor's 400 and 401. */
export function callerOf(sandbox: Sandbox, header: HeaderReader): Caller {
  const apiKey = header("api_key");
  if (!apiKey) throw noApiKey();
  const childId = childOf(sandbox, apiKey, header);
  const customerId = header("x-frankie-customerid");
  if (!customerId) throw invalidParameter("X-Frankie-CustomerID", "header", "present", "");
  if (customerId.toLowerCase() !== sandbox.settings.customerId.toLowerCase()) throw wrongApiKey();
  const username = header("x-frankie-username")?.trim();
  const channel = (header("x-frankie-channel") ?? "api").slice(0, 64);
  return { ...(childId && { childId }), ...(username && { username }), channel };
}
