import { isIP } from "node:net";

/** Used where no valid address is known. */
const UNKNOWN = "unknown";

/**
 * The client's address; the only place where it is determined. In: the peer of the connection, the X-Forwarded-For it
 * sent, and the number of our own proxies in front (TRUSTED_PROXIES): each appends the address it was called from, so
 * everything before those entries is claimed by the client. Out: an IP address, never free text.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, trustedProxies: number): string {
  const direct = cleaned(peer) ?? UNKNOWN;
  if (trustedProxies === 0 || !forwarded) return direct;
  const hops = forwarded.split(",").slice(-trustedProxies);
  return cleaned(hops[0]) ?? direct;
}

/**
 * Where a request comes from, for the log and for counting. In: its headers, in which the front server has put nothing
 * but the client's address. Out: the address; of an IPv6 address the /64 that one subscriber has.
 */
export function addressOf(headers: Headers): string {
  return networkOf(headers.get("x-forwarded-for")?.split(",").at(-1));
}

/** The same of an address. */
export function networkOf(address: string | undefined): string {
  const known = cleaned(address);
  if (!known?.includes(":")) return known ?? UNKNOWN;
  return `${groupsOf(known).slice(0, 4).join(":")}::/64`;
}

/** The address in a text as proxies write it, with or without a port, or undefined. */
function cleaned(text: string | undefined): string | undefined {
  const bare = text
    ?.trim()
    .slice(0, 64)
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .toLowerCase();
  return bare && isIP(bare) !== 0 ? bare : undefined;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = short.split("::").map((half) => half.split(":").filter(Boolean));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];
}
