import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { keepScopes } from "@/lib/accounts/scope";
import { getDb } from "@/lib/db/client";
import { closeVendor } from "@/lib/frankieone/transport";
import { seedDemoOfficers } from "@/lib/officers/seed";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import { setUpTestDatabase } from "./database.testing";
import { type Passing, startProxy } from "./proxy.testing";

/** A profile as the vendor's search gives it, as far as these tests look. */
export interface Found {
  entityId: string;
  serviceName: string;
  assignee?: string;
  state: string;
}

type Answer = { meta?: Record<string, unknown>; matches: { serviceProfile: Found }[][] };

const CREDENTIALS = { apiKey: "key-of-a-test", customerId: "11111111-2222-4333-8444-555555555555" };

const isSearch = ({ url, method }: Passing) => method === "POST" && url.pathname === "/v2/search/serviceprofiles";

/** For tests of long lists: a real database, a vendor of many cases, and a proxy before it that changes what it holds or says. */
export function setUpMovingDesk(profiles: number) {
  setUpTestDatabase();
  let sandbox: RunningSandbox;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let searches: Answer[] = [];
  let atSearch: ((count: number, first?: Answer) => Promise<void>) | undefined;
  let reword: ((answer: Answer) => unknown) | undefined;
  const write = async ({ entityId, serviceName }: Found, changes: object) => {
    const body = JSON.stringify({ entityId, serviceName, changes });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${sandbox.url}/__control/write`, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(await answer.text());
  };
  beforeAll(async () => {
    process.env.FRANKIEONE_RATE_PER_SECOND = "10000";
    sandbox = await start({ ...CREDENTIALS, profiles });
    proxy = await startProxy(() => sandbox.url, {
      before: async (call) => {
        if (isSearch(call)) await atSearch?.(searches.length + 1, searches[0]);
      },
      rewrite: (call, answer) => {
        if (!isSearch(call)) return answer;
        searches.push(answer);
        return reword ? reword(structuredClone(answer) as Answer) : answer;
      },
    });
    process.env.FRANKIEONE_BASE_URL = proxy.url;
    await seedDemoOfficers(getDb());
    keepScopes();
  });
  beforeEach(() => {
    sandbox.reset();
    searches = [];
  });
  afterEach(() => {
    atSearch = undefined;
    reword = undefined;
  });
  afterAll(async () => {
    await closeVendor();
    await proxy.close();
    await sandbox.close();
  });
  return {
    write,
    /** How many searches the vendor was asked. */
    searches: () => searches.length,
    /** Does something to cases of the first page right before the second search is passed on. */
    beforeSecondSearch: (change: (found: Found[]) => Promise<void>) => {
      atSearch = async (count, first) => {
        if (count === 2 && first) await change(profilesIn(first));
      };
    },
    /** Answers searches otherwise. */
    answerWith: (rewording: (answer: Answer) => unknown) => void (reword = rewording),
    /** Every case that matches, asked past the desk. */
    all: async (filters: object): Promise<Found[]> => {
      const found: Found[] = [];
      for (let page = 1; ; page += 1) {
        const url = `${sandbox.url}/v2/search/serviceprofiles?limit=100&page=${page}&sort=asc&sortFields=createdAt`;
        const headers = {
          ...{ api_key: CREDENTIALS.apiKey, "X-Frankie-CustomerID": CREDENTIALS.customerId },
          "content-type": "application/json",
        };
        const body = JSON.stringify({ filters: { workflowExecutionScope: "LAST", ...filters } });
        const answer = (await (await fetch(url, { method: "POST", headers, body })).json()) as Answer;
        const some = profilesIn(answer);
        found.push(...some);
        if (some.length < 100) return found;
      }
    },
  };
}

export const profilesIn = ({ matches }: Answer): Found[] => matches.flat().map(({ serviceProfile }) => serviceProfile);
