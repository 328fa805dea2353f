import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { keepScopes } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/domain/officer";
import type { UpdateCase } from "@/lib/cases/contract";
import { updateCase } from "@/lib/cases/service";
import { inArray } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { OPEN_OPERATION_STATES } from "@/lib/domain/operationStates";
import { getProfile } from "@/lib/frankieone/client";
import { closeVendor } from "@/lib/frankieone/transport";
import { etagOf } from "@/lib/frankieone/version";
import { readLedger } from "@/lib/ledger/read";
import { setUpTestDatabase } from "./database.testing";
import type { DEMO_OFFICERS } from "@/lib/officers/seed";
import { seedDemoOfficers } from "@/lib/officers/seed";
import { listOfficers } from "@/lib/officers/service";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import type { RunPlan } from "@/lib/sandbox/cases/blueprint";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import type { SandboxOptions } from "@/lib/sandbox/state/settings";

const CREDENTIALS = { apiKey: "key-of-a-test", customerId: "11111111-2222-4333-8444-555555555555" };

/** One call the vendor saw, from its own log. */
export type SeenCall = LoggedCall;

type Arrival = (call: SeenCall) => void | Promise<void>;

export interface RoadOptions {
  /** Gives another way to the same database, such as one that can be cut. In: its URL. Out: the URL to use. */
  reachDatabase?: (url: string) => Promise<string>;
  /** The same for the vendor, such as one that rewrites its answers. */
  reachVendor?: (url: string) => Promise<string>;
  /** How the vendor is started, such as with a clock of the test's. */
  vendor?: SandboxOptions;
}

const direct = (url: string) => Promise.resolve(url);

/** For tests of the road: real database, the vendor over HTTP, the people of the demo. The vendor's log is the oracle. */
export function setUpRoad({ reachDatabase = direct, reachVendor = direct, vendor = {} }: RoadOptions = {}) {
  const database = setUpTestDatabase();
  let sandbox: RunningSandbox;
  let people: Officer[] = [];
  let atArrival: Arrival | undefined;
  beforeAll(async () => {
    process.env.DATABASE_URL = await reachDatabase(database.url);
    sandbox = await start({ ...CREDENTIALS, ...vendor, onCall: (call) => atArrival?.(call) });
    process.env.FRANKIEONE_BASE_URL = await reachVendor(sandbox.url);
    await seedDemoOfficers(getDb());
    keepScopes();
    people = await listOfficers();
  });
  beforeEach(async () => {
    atArrival = undefined;
    sandbox.reset();
    await giveUpWhatIsOpen();
  });
  afterAll(async () => {
    await closeVendor();
    await sandbox.close();
  });
  const control = (path: string, body?: unknown) => controlVendor(sandbox.url, path, body);
  return {
    database,
    officer: (name: (typeof DEMO_OFFICERS)[number]["name"]): Officer => found(people, name),
    vendorCalls: async () => (await control("log")) as SeenCall[],
    vendorWrites: async () => ((await control("log")) as SeenCall[]).filter(isWrite),
    fault: (fault: string, options: object = {}) => control("faults", { method: "PATCH", fault, times: 1, ...options }),
    /** How the runs that are started from now on go. */
    planRuns: (plan: Partial<RunPlan>) => control("runs", plan),
    waitingFaults: async () => ((await control("faults")) as unknown[]).length,
    calm: () => fetch(`${sandbox.url}/__control/faults`, { method: "DELETE" }),
    outsideWrite: (target: object, changes: object) => control("write", { ...target, changes }),
    /** Does something at the very moment the vendor gets a call, before it is handled. */
    whenVendorIsCalled: (act: Arrival) => void (atArrival = act),
  };
}

/** A search is a POST too, and changes nothing. */
const isWrite = ({ method, path }: SeenCall) => method === "PATCH" || path.endsWith("/execute");

/** A new vendor begins: what was open with the one before will never be settled, and must not block anybody. */
async function giveUpWhatIsOpen(): Promise<void> {
  await getDb()
    .update(operations)
    .set({ state: "NOT_APPLIED", settledAt: new Date(), leaseUntil: null, nextLookAt: null })
    .where(inArray(operations.state, [...OPEN_OPERATION_STATES]));
}

function found(people: Officer[], name: string): Officer {
  const officer = people.find((each) => each.name === name);
  if (!officer) throw new Error(`Nobody is called ${name}`);
  return officer;
}

async function controlVendor(url: string, path: string, body?: unknown): Promise<unknown> {
  const init =
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${url}/__control/${path}`, init);
  if (!response.ok) throw new Error(`The sandbox's control answered ${response.status}: ${await response.text()}`);
  const text = await response.text();
  return text ? (JSON.parse(text) as unknown) : undefined;
}

/** The headers of a mutation of our API: a fresh key unless one is given. */
export function mutationHeaders(version: string, key: string = randomUUID()): Headers {
  return new Headers({ "if-match": version, "idempotency-key": key });
}

/** The present version of a case, as a screen would have loaded it. */
export async function versionOf(officer: Officer, target: { entityId: string; serviceName: string }): Promise<string> {
  const { raw } = await getProfile({ username: officer.email }, target);
  return etagOf(raw);
}

/** Changes a case as the route would: against its present version and under a fresh key, unless they are given. */
export async function change(
  officer: Officer,
  target: Target,
  body: UpdateCase,
  given: { version?: string; key?: string } = {},
) {
  const { entityId, serviceName } = target;
  const params = { entityId, serviceName };
  const version = given.version ?? (await versionOf(officer, params));
  return updateCase({ officer, headers: mutationHeaders(version, given.key), params, body });
}

export interface Target {
  entityId: string;
  serviceName: string;
}

/** What the ledger holds, oldest first: the outcome of each row. */
export async function outcomes(): Promise<string[]> {
  return (await readLedger(getDb(), { limit: 200 })).rows.map((row) => row.outcome).reverse();
}
