import { BlockList, isIP } from "node:net";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Addresses inside a network or a cloud: metadata services, neighbours, ourselves by another name. */
const inside = new BlockList();
const INSIDE_4 = ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"];
const INSIDE_6 = ["::/128", "::1/128", "fc00::/7", "fe80::/10"];
for (const each of [...INSIDE_4, "192.168.0.0/16"]) addSubnet(each, "ipv4");
for (const each of INSIDE_6) addSubnet(each, "ipv6");

function addSubnet(subnet: string, family: "ipv4" | "ipv6"): void {
  const [network = "", prefix] = subnet.split("/");
  inside.addSubnet(network, Number(prefix), family);
}

/**
 * What is unsafe about the vendor's base URL: it must be an https origin (http on loopback only) without user name,
 * path, query or fragment, and no address inside a private network. Out: the fault in words without the value, or
 * undefined when there is none.
 */
export function faultOfVendorUrl(value: string): string | undefined {
  return faultOfOrigin(value) ?? (pointsInside(new URL(value)) ? "must not be a private address" : undefined);
}

/** The same for an address below which something else than us lives, such as an identity provider: it may have a path. */
export function faultOfAddress(value: string): string | undefined {
  if (!URL.canParse(value)) return "is not a URL";
  const url = new URL(value);
  if (url.username || url.password) return "must not carry a user name or password";
  if (/[?#]/.test(value)) return "must not carry a query or fragment";
  // The scheme first: that a file: URL is no https says more than that it has a path.
  return isEncrypted(url) ? undefined : "must be https";
}

/** https everywhere, http on this very machine alone. */
function isEncrypted({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
}

/** The same for our own public address, which may well be inside a private network. */
export function faultOfOrigin(value: string): string | undefined {
  return faultOfAddress(value) ?? (new URL(value).pathname === "/" ? undefined : "must not carry a path");
}

/** Is this the address of something on this very machine? False for what is no URL. */
export function isLoopback(value: string | undefined): boolean {
  return value !== undefined && URL.canParse(value) && LOOPBACK.has(new URL(value).hostname);
}

function pointsInside({ hostname }: URL): boolean {
  if (LOOPBACK.has(hostname)) return false;
  const address = hostname.replace(/^\[|\]$/g, "");
  const family = isIP(address);
  if (family === 0) return /\.(internal|local|localhost)\.?$/.test(hostname);
  return inside.check(address, family === 6 ? "ipv6" : "ipv4");
}
