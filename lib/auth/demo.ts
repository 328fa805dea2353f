/** The one password of all demo officers. It is public, so it works only on a desk with a sandbox. */
export const DEMO_PASSWORD = "countersign-demo";

/**
 * May the public password be used on this desk? In: the vendor's base URL. Out: true only for a vendor on this very
 * machine, that is the sandbox: there is no setting that could be forgotten.
 */
export function isDemoDesk(vendorBaseUrl: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(vendorBaseUrl).hostname);
}
