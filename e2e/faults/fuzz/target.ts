import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { readFile } from "node:fs/promises";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { STORY } from "@/lib/sandbox/story/handles";
import { startMortalDesk, unfinished } from "../crash/desk";
import { DeskOfficer } from "../crash/officer";
import { canariesOf } from "./canaries";
import { OWN_HOST, OWN_ORIGIN } from "./headers";
import { accountsIn, addLimited, emailOf, EVERYBODY, idsOf, restore } from "./people";
import type { Exchange } from "./judge";
import type { Own } from "./planned";
import { SOME_ID } from "./corpus";
import { HIT } from "./queries";
import { shoot } from "./rawHttp";
import { type Attacker, ATTACKERS, CURRENT_VERSION, type Shot } from "./shot";

/** Starts a production desk to be attacked: its process, the vendor's log as it grows, and a session for each attacker. */
export async function startTarget(onStep: (step: string) => void) {
  const calls: LoggedCall[] = [];
  const desk = await startMortalDesk(onStep, { onCall: (call) => void calls.push(call) });
  const web = await desk.live();
  await addLimited(desk.db);
  const ids = await idsOf(desk.db);
  const people = await signIn(desk.url);
  const { host, port, origin } = new URL(desk.url);
  const cookies = [...people.values()].map(({ cookie }) => cookie);
  const own: Own = {
    apiKey: desk.settings.FRANKIEONE_API_KEY ?? "",
    customerId: desk.settings.FRANKIEONE_CUSTOMER_ID ?? "",
    usernames: new Set<string>(EVERYBODY.map(({ email }) => email)),
  };

  async function aimed({ attacker, request, asksForVersion, meant }: Shot) {
    // A decision on a hit is made against the version of the hit.
    const of = meant.resultKind === undefined ? "" : `/results?processResults=${HIT}`;
    const version = asksForVersion ? await versionOf(meant, of) : '"none"';
    const aim = (value: string) =>
      value.replace(OWN_HOST, host).replace(OWN_ORIGIN, origin).replace(CURRENT_VERSION, version);
    const session: [string, string][] = people.has(attacker) ? [["Cookie", people.get(attacker)?.cookie ?? ""]] : [];
    const headers = request.headers.map(([name, value]): [string, string] => [name, aim(value)]);
    const ofDesk = await idIn(request.target);
    const named = (text: string) => [...ids].reduce((sofar, [stand, id]) => sofar.replaceAll(stand, id), text);
    return {
      ...request,
      target: named(request.target).replace(SOME_ID, ofDesk),
      // Byte for byte: what is no UTF-8 stays so, and every id is as long as what stood for it.
      body: request.body && Buffer.from(named(request.body.toString("latin1")), "latin1"),
      headers: [...headers, ...session, ["Connection", "close"] as const],
    };
  }

  /** The newest operation or proposal, where a request asks for one. */
  async function idIn(target: string): Promise<string> {
    const table = /^\/api\/(operations|approvals)\//.exec(target)?.[1];
    if (!table) return SOME_ID;
    const from = table === "operations" ? sql`operations` : sql`proposals`;
    const { rows } = await desk.db.execute<{ id: string }>(sql`select id from ${from} order by id desc limit 1`);
    return rows[0]?.id ?? SOME_ID;
  }

  async function versionOf({ entityId = "", serviceName = "" }: Shot["meant"], of = ""): Promise<string> {
    const place = `/api/individuals/${encodeURIComponent(entityId)}/serviceprofiles/${encodeURIComponent(serviceName)}`;
    const path = place + of;
    return (await people.get("lead")?.read(path))?.etag || '"none"';
  }

  return {
    ...{ desk, web, own, calls, canaries: canariesOf(desk.settings, cookies) },
    /** Sends one request. Out: its answer, and what the vendor saw between its sending and its answer. */
    async fire(shot: Shot): Promise<Omit<Exchange, "shot">> {
      const request = await aimed(shot);
      const before = calls.length;
      const mayChange = shot.attacker === "limited" && !["GET", "HEAD"].includes(shot.request.method);
      const were = mayChange ? await accountsIn(desk.db) : [];
      const answer = await shoot(Number(port), request);
      const accounts = mayChange ? ([were, await accountsIn(desk.db)] as const) : undefined;
      return { answer, calls: calls.slice(before), accounts };
    },
    /** Work of others beyond the limited lead's scope: an operation that needs a person, and a proposal that waits. */
    async work(): Promise<void> {
      const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;
      const place = `/api/individuals/${entityId}/serviceprofiles/${serviceName}`;
      const run = `${place}/workflows/${workflowName}/executions/${workflowExecutionId}`;
      const comment = { text: "Looked at by hand." };
      const send = async (path: string, body: object) =>
        people.get("lead")?.change({ path, body, etag: await versionOf({ entityId, serviceName }), key: randomUUID() });
      await send(place, { serviceProfile: { assignee: "Ben Okafor" }, comment });
      await desk.db.execute(sql`update operations set state = 'NEEDS_HUMAN'`);
      await send(run, { status: "PASS", reasonCode: "FALSE_POSITIVE_MATCH", comment });
      if ((await idIn("/api/approvals/x")) === SOME_ID)
        throw new Error("There is nothing that waits for a second person");
    },
    /** Gives those back their rights in whose name nobody attacks. */
    restore: () => restore(desk.db),
    /** Waits until nothing is under way behind the requests, so that the next call is the next request's. */
    async settle(): Promise<void> {
      while ((await unfinished(desk.settings.DATABASE_URL ?? "")) > 0) await pause(50);
    },
    /** Signs in again the officers that an attack signed out. Out: how many. */
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
  return DeskOfficer.signIn(url, emailOf(role));
}
