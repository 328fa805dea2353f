/**
 * On every answer, whatever it is: pages, our API, files, errors, redirects of the framework. What depends on the
 * request stands in proxy.ts (the policy of pages) and lib/http/handler.ts. Plain JavaScript: next.config.js reads it.
 */
export const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  },
];

/** Where the desk's own address is https: the front server knows that from its settings (lib/front/refuse.ts). */
export const ONLY_OVER_HTTPS = { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" };

/** The policy of what is no page: nothing in it may run, load or be framed. */
export const INERT_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/** The policy of a file: also where somebody opens it as a page, it has no origin and does nothing. */
export const FILE_POLICY = `sandbox; ${INERT_POLICY}`;
