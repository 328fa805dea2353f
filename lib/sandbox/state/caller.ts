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

/** The name a change is attributed to: the username, else the account itself. */
export const actorOf = ({ username }: Caller) => username ?? "api-client";
