/** The request header in which a page finds the nonce of its own scripts. */
export const NONCE_HEADER = "x-nonce";

/**
 * The Content-Security-Policy of a page. In: the nonce of this answer; in development React evaluates text and the
 * tools add styles of their own. Out: the header's value. What is not named is loaded from nowhere. Positions set at run time need style attributes; style
 * elements stay strict.
 */
export function contentSecurityPolicy(nonce: string, { development = false } = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}
