import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/search/serviceprofiles/route";
import type { Officer } from "@/lib/domain/officer";
import { closeVendor } from "@/lib/frankieone/transport";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { type SearchAnswer, searchAnswer } from "./contract";
import { positionOf } from "./order";
import { rowKey } from "./rowKey";
import { searchCall } from "@/lib/testing/worklist.testing";
import { requestOf } from "./viewRequest";
import { parseView } from "./viewUrl";
import { BANDS } from "./views";

const ana: Officer = {
  id: "5f3c1f0e-0b67-4a39-9f5c-0a4f7a1f9b11",
  email: "ana.silva@countersign.example",
  name: "Ana Silva",
  role: "analyst",
};
vi.mock("@/lib/auth/session", () => ({ requireSession: async () => ({ officer: ana, sessionId: "s" }) }));

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await start({ profiles: 10_000 });
  Object.assign(process.env, {
    FRANKIEONE_BASE_URL: sandbox.url,
    FRANKIEONE_API_KEY: DEFAULT_API_KEY,
    FRANKIEONE_CUSTOMER_ID: DEFAULT_CUSTOMER_ID,
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "a secret of tests, long enough to be one",
    LEDGER_KEY: "a ledger key of tests, long enough to be one",
    DATABASE_URL: "postgres://nobody@127.0.0.1:9/none",
  });
});
afterAll(async () => {
  await closeVendor();
  await sandbox.close();
});

async function look(address: string): Promise<SearchAnswer> {
  const { request, query } = requestOf(parseView(new URLSearchParams(address)).view, ana);
  const paging = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const response = await POST(searchCall(request, `?${paging.toString()}`), { params: Promise.resolve({}) });
  expect(response.status).toBe(200);
  return searchAnswer.parse(await response.json());
}

describe("a view of ten thousand cases", () => {
  it("shows each of them once between its first and its last page, and says rightly where one is", async () => {
    const seen = new Set<string>();
    let last: SearchAnswer;
    let page = 0;
    do {
      page += 1;
      last = await look(`view=everything&sort=created&order=asc&size=100&page=${page}`);
      for (const row of last.matches) seen.add(rowKey(row));
      expect(positionOf(last.meta)).toMatchObject({ from: (page - 1) * 100 + 1, total: last.meta.total });
      expect(seen.size).toBe(positionOf(last.meta).to);
    } while (last.meta.hasNext);
    expect(seen.size).toBe(last.meta.total);
    expect(seen.size).toBeGreaterThanOrEqual(10_000);
    expect(page).toBe(positionOf(last.meta).pages);
    const beyond = await look(`view=everything&sort=created&order=asc&size=100&page=${page + 1}`);
    expect(beyond).toMatchObject({ matches: [], meta: { hasNext: false } });
  }, 240_000);

  it("begins with the same row wherever one jumps to, in pages of any length", async () => {
    const [long, short] = [
      await look("view=everything&size=100&page=90"),
      await look("view=everything&size=25&page=357"),
    ];
    expect(short.matches).toEqual(long.matches.slice(0, 25));
  });

  it("falls into bands that hold every assessed case once, each to its last page", async () => {
    const whole = (await look("view=everything&size=25")).meta.total ?? 0;
    let sum = 0;
    for (const band of BANDS) {
      const { total = 0 } = (await look(`view=everything&sort=risk&size=100&band=${band}`)).meta;
      const pages = Math.max(1, Math.ceil(total / 100));
      const { meta, matches } = await look(`view=everything&sort=risk&size=100&band=${band}&page=${pages}`);
      expect([meta.hasNext, matches.length]).toEqual([false, total - (pages - 1) * 100]);
      sum += total;
    }
    expect(sum).toBeGreaterThan(whole / 2);
    expect(sum).toBeLessThanOrEqual(whole);
  });
});
