import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { freePort } from "@/lib/launch/ports";
import { answers, startWeb } from "@/lib/launch/web";
import type { Observed } from "./observatory";

/** The desk's own address as its people know it. */
const HOST = "desk.example";
const ORIGIN = `https://${HOST}`;

export interface Got extends Observed {
  status: number;
}

/** A second instance of the worker's desk, under an https address, and its requests as a proxy that ends TLS sends them on. */
export async function startHttpsDesk() {
  const folder = await mkdtemp(path.join(tmpdir(), "countersign-https-"));
  const settings = JSON.parse(process.env.DESK_SETTINGS ?? "{}") as NodeJS.ProcessEnv;
  const port = await freePort();
  const env = { ...settings, NEXTAUTH_URL: ORIGIN };
  const web = await startWeb({ host: "127.0.0.1", port, env, logFile: path.join(folder, "web.log") });
  await answers(`http://127.0.0.1:${port}/sign-in`, web);

  /** One request; no redirect is followed. In: a body makes it a POST. */
  const send = (place: string, headers: Record<string, string> = {}, body?: object): Promise<Got> =>
    new Promise((resolve, reject) => {
      const payload = body && JSON.stringify(body);
      const ofBody = payload
        ? { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }
        : {};
      const sent = request(
        {
          host: "127.0.0.1",
          port,
          path: place,
          method: body ? "POST" : "GET",
          headers: { host: HOST, ...headers, ...ofBody },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const { "set-cookie": cookies = [], ...rest } = response.headers;
            const single = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
            resolve({
              status: response.statusCode ?? 0,
              headers: single,
              cookies,
              html: Buffer.concat(chunks).toString(),
            });
          });
        },
      );
      sent.on("error", reject);
      sent.end(payload);
    });

  return {
    send,
    /** Signs somebody in. Out: the cookies of their browser. */
    async signIn(email: string): Promise<string> {
      const csrf = await send("/api/auth/csrf");
      const { csrfToken } = JSON.parse(csrf.html) as { csrfToken: string };
      const headers = { cookie: cookiesOf(csrf), origin: ORIGIN, "sec-fetch-site": "same-origin" };
      const signedIn = await send("/api/auth/callback/credentials", headers, {
        csrfToken,
        email,
        password: DEMO_PASSWORD,
      });
      if (signedIn.status !== 204) throw new Error(`Nobody was signed in: ${signedIn.status} ${signedIn.html}`);
      return cookiesOf(signedIn);
    },
    async stop(): Promise<void> {
      await web.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type HttpsDesk = Awaited<ReturnType<typeof startHttpsDesk>>;

const cookiesOf = ({ cookies }: Got) => cookies.map((each) => each.split(";", 1)[0]).join("; ");
