/** The one password of all demo officers. It is public, so it opens nothing but a desk on a sandbox. */
export const DEMO_PASSWORD = "countersign-demo";

/**
 * Is this a desk on which the public password may open anything? In: the vendor's base URL. Out: true only for a
 * vendor on this very machine, that is the sandbox: there is no switch that somebody could forget.
 */
export function isDemoDesk(vendorBaseUrl: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(vendorBaseUrl).hostname);
}
