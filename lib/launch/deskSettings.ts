import { fileSettingOf, SECRET_SETTINGS } from "@/lib/secretFiles";
import type { Secrets } from "./secrets";

/** Settings a desk on the sandbox does without, kept empty: Next would otherwise take them from a .env file. */
const SIGN_ON = [
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "OIDC_ROLE_CLAIM",
  "OIDC_ROLE_MAP",
  "LOCAL_ACCOUNTS",
];
const UNUSED = [
  "NEXTAUTH_SECRET_PREVIOUS",
  "DATABASE_DIRECT_URL",
  "FRANKIEONE_CUSTOMER_CHILD_ID",
  "FRANKIEONE_CHANNEL",
  "FRANKIEONE_PORTAL_URL",
  "FRANKIEONE_ORGANISATION_WRITES",
  "POLICY_FILE",
  "METRICS_TOKEN",
  "FRANKIEONE_WEBHOOK_SECRET",
  "FRANKIEONE_WEBHOOK_SECRET_PREVIOUS",
  "FRANKIEONE_WEBHOOK_PUBLIC_KEY",
  "FRANKIEONE_WEBHOOK_TOKEN_HEADER",
  "OTEL_EXPORTER_OTLP_ENDPOINT",
  "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
  "TRUSTED_PROXIES",
  ...SIGN_ON,
  ...SECRET_SETTINGS.map(fileSettingOf),
];

interface Addresses {
  url: string;
  sandboxUrl: string;
  databaseUrl: string;
  /** The file of the ledger's checkpoints. */
  checkpoints: string;
}

/** The web server's variables: this process's own, under those of the desk, under `more`. */
export function settingsOf(secrets: Secrets, where: Addresses, more: Record<string, string>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...Object.fromEntries(UNUSED.map((name) => [name, ""])),
    FRANKIEONE_BASE_URL: where.sandboxUrl,
    FRANKIEONE_API_KEY: secrets.apiKey,
    FRANKIEONE_CUSTOMER_ID: secrets.customerId,
    DATABASE_URL: where.databaseUrl,
    NEXTAUTH_URL: where.url,
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    LEDGER_KEY: secrets.ledgerKey,
    LEDGER_SIGNING_KEY: secrets.ledgerSigningKey,
    LEDGER_CHECKPOINT_FILE: where.checkpoints,
    ...more,
  };
}
