import { setTimeout as pause } from "node:timers/promises";
import { readFile } from "node:fs/promises";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { startMortalDesk, unfinished } from "../crash/desk";
import { DeskOfficer } from "../crash/officer";
import { canariesOf } from "./canaries";
import { OWN_HOST, OWN_ORIGIN } from "./headers";
import type { Own } from "./planned";
import { type RawAnswer, shoot } from "./rawHttp";
import { type Attacker, ATTACKERS, CURRENT_VERSION, type Shot } from "./shot";

/** Starts a production desk to be attacked: its process, the vendor's log as it grows, and a session for each attacker. */
export async function startTarget(onStep: (step: string) => void) {
  const calls: LoggedCall[] = [];
  const desk = await startMortalDesk(onStep, { onCall: (call) => void calls.push(call) });
  const web = await desk.live();
  const people = await signIn(desk.url);
  const { host, port, origin } = new URL(desk.url);
  const cookies = [...people.values()].map(({ cookie }) => cookie);
  const own: Own = {
    apiKey: desk.settings.FRANKIEONE_API_KEY ?? "",
    customerId: desk.settings.FRANKIEONE_CUSTOMER_ID ?? "",
    usernames: new Set(DEMO_OFFICERS.map(({ email }) => email)),
  };

  async function aimed({ attacker, request, asksForVersion, meant }: Shot) {
    const version = asksForVersion ? await versionOf(meant) : '"none"';
    const aim = (value: string) =>
      value.replace(OWN_HOST, host).replace(OWN_ORIGIN, origin).replace(CURRENT_VERSION, version);
    const session: [string, string][] = people.has(attacker) ? [["Cookie", people.get(attacker)?.cookie ?? ""]] : [];
    const headers = request.headers.map(([name, value]): [string, string] => [name, aim(value)]);
    return { ...request, headers: [...headers, ...session, ["Connection", "close"] as const] };
  }

  async function versionOf({ entityId = "", serviceName = "" }: Shot["meant"]): Promise<string> {
    const path = `/api/individuals/${encodeURIComponent(entityId)}/serviceprofiles/${encodeURIComponent(serviceName)}`;
    return (await people.get("lead")?.read(path))?.etag ?? '"none"';
  }

  return {
    ...{ desk, web, own, calls, canaries: canariesOf(desk.settings, cookies) },
    /** Sends one request. Out: its answer, and what the vendor saw between its sending and its answer. */
    async fire(shot: Shot): Promise<{ answer: RawAnswer | undefined; calls: LoggedCall[] }> {
      const request = await aimed(shot);
      const before = calls.length;
      const answer = await shoot(Number(port), request);
      return { answer, calls: calls.slice(before) };
    },
    /** Waits until nothing is under way behind the requests, so that the next call is the next request's. */
    async settle(): Promise<void> {
      while ((await unfinished(desk.settings.DATABASE_URL ?? "")) > 0) await pause(50);
    },
    /** Signs in again whoever was signed out by an attack. Out: how many. */
    async revive(): Promise<number> {
      const lost = [...people].filter(([, officer]) => officer);
      let revived = 0;
      for (const [attacker, officer] of lost) {
        if ((await fetch(`${desk.url}/api/session`, { headers: { cookie: officer.cookie } })).ok) continue;
        people.set(attacker, await signInAs(desk.url, attacker));
        revived += 1;
      }
      return revived;
    },
    log: () => readFile(desk.logFile, "utf8"),
    async stop(): Promise<void> {
      await web.stop();
      await desk.stop();
    },
  };
}
export type Target = Awaited<ReturnType<typeof startTarget>>;

async function signIn(url: string): Promise<Map<Attacker, DeskOfficer>> {
  const people = new Map<Attacker, DeskOfficer>();
  for (const attacker of ATTACKERS.filter((each) => each !== "nobody"))
    people.set(attacker, await signInAs(url, attacker));
  return people;
}

function signInAs(url: string, role: Attacker): Promise<DeskOfficer> {
  return DeskOfficer.signIn(url, DEMO_OFFICERS.find((officer) => officer.role === role)?.email ?? "");
}
