import { generateKeyPairSync } from "node:crypto";
import type { Server } from "node:http";
import Provider from "oidc-provider";

/** What the provider says of somebody who signs in there under this name. */
export type People = Record<string, Record<string, unknown>>;

interface Options {
  port: number;
  /** The desk's public address. */
  deskUrl: string;
  people: People;
}

export const CLIENT = { id: "countersign", secret: "client-secret-of-tests-long-enough-to-be-one" };

/**
 * Starts a real OpenID Connect server on this machine, with its own pages for signing in and consenting. Any of
 * `people` can sign in by name; the password is ignored.
 */
export async function startIdentityProvider({ port, deskUrl, people }: Options) {
  const issuer = `http://localhost:${port}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
    cookies: { keys: ["a key of cookies of tests"] },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${deskUrl}/api/auth/callback/oidc`],
        post_logout_redirect_uris: [`${deskUrl}/sign-in`],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_context, id) => {
      const claims = people[id];
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) };
    },
  });
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = provider.listen(port, "localhost", () => resolve(listening));
  });
  return {
    issuer,
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
    stop: () => new Promise<void>((resolve) => void (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
