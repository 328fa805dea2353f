# The desk's server. It runs on a read-only file system as a user who owns none of its files; `npm run test:image` tests
# the same folder without a container engine.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run image:folder -- --to /srv/countersign

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Countersign" \
      org.opencontainers.image.description="The desk for KYC and AML case review on the FrankieOne v2 API" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    NODE_OPTIONS=--max-old-space-size=512 \
    HOSTNAME=0.0.0.0 \
    PORT=3000
WORKDIR /srv/countersign
COPY --from=build /srv/countersign ./
# A place for the ledger's checkpoints: on a volume, so on a different disk from the database's.
RUN install --directory --owner=node --group=node /var/lib/countersign
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "--input-type=module", "-e", "const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT}/healthz`); process.exit(ok ? 0 : 1)"]
# Before the first start of a version, run the same image with the command `node .next/prepare.mjs`.
CMD ["node", ".next/server.mjs"]
