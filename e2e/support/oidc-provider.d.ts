/** As much of the package as the tests use; it ships no types. */
declare module "oidc-provider" {
  import type { Server } from "node:http";

  interface Account {
    accountId: string;
    claims: () => Record<string, unknown>;
  }

  interface Configuration {
    jwks: { keys: object[] };
    cookies: { keys: string[] };
    clients: Record<string, unknown>[];
    claims: Record<string, string[]>;
    ttl: Record<string, number>;
    findAccount: (context: unknown, id: string) => Account | undefined;
  }

  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    listen(port: number, host: string, listening: () => void): Server;
  }
}
