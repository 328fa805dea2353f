import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { sessionKeys } from "@/lib/auth/keys";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import type { EscalatedAnswer, EscalatedCase } from "@/lib/worklist/contract";
import { Escalated } from "./Escalated";

const DAY_MS = 24 * 3_600_000;
const toDecide = { label: "PEP match, level 2", tone: "serious" as const, known: true, details: ["PEP", "2 hits"] };

const caseOf = (place: number): EscalatedCase => ({
  ...{ entityId: `e-${place}`, serviceName: "KYC", entityName: `Customer ${place}`, isOrganization: place === 2 },
  ...{ assignee: "Ana Silva", toDecide, waits: true, waitingSince: new Date(Date.now() - 3 * DAY_MS).toISOString() },
});

function shown(answer?: EscalatedAnswer, failed = false): string {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  if (answer) client.setQueryData(worklistKeys.escalated(), answer);
  if (failed)
    client
      .getQueryCache()
      .build(client, { queryKey: worklistKeys.escalated() })
      .setState({ status: "error", error: new Error("x") });
  client.setQueryData(sessionKeys.current, { officer: { name: "Chloe Martin", role: "lead" } });
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Escalated />
    </QueryClientProvider>,
  );
}
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, "\n").replace(/\n+/g, "\n");

describe("the cases that need an officer's approval, in the bell", () => {
  test("are named, each with why, since when, whose it is and the way there; then the way to all", () => {
    const html = shown({ escalated: { total: 9 }, cases: [caseOf(1), caseOf(2)] });
    expect(wordsOf(html)).toMatch(
      /Customer 1[^]*KYC[^]*PEP match, level 2[^]*PEP · 2 hits[^]*Waiting[^]*3 d[^]*Ana Silva/,
    );
    const ways = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(ways).toEqual(["/cases/e-1/KYC", "/cases/e-2/KYC?type=ORGANIZATION", expect.stringContaining("/worklist?")]);
    expect(wordsOf(html)).toContain("All 9 in the worklist");
  });

  test("promise no more than they list where that is all", () => {
    const words = wordsOf(shown({ escalated: { total: 1 }, cases: [caseOf(1)] }));
    expect(words).toContain("Open in the worklist");
    expect(words).not.toContain("All ");
  });

  test("are told of by their number where FrankieOne counts some and lists none", () => {
    const words = wordsOf(shown({ escalated: { total: 9 }, cases: [] }));
    expect(words).toContain("All 9 in the worklist");
    expect(words).not.toContain("None.");
  });

  test("say that there are none, that they are read, and that they could not be read, which is not the same", () => {
    expect(wordsOf(shown({ escalated: { total: 0 }, cases: [] }))).toContain("None.");
    expect(shown()).toContain("Cases needing your approval");
    expect(wordsOf(shown())).not.toContain("None.");
    for (const html of [
      shown({ escalated: { uncounted: "FrankieOne cannot be reached" }, cases: [] }),
      shown(undefined, true),
    ]) {
      expect(wordsOf(html)).toContain("The list of cases could not be read");
      expect(wordsOf(html)).toContain("Try again");
      expect(wordsOf(html)).not.toContain("None.");
    }
  });

  test("are nothing to an auditor, who approves nothing", () => {
    expect(shown({ escalated: null, cases: [] })).toBe("");
  });
});
