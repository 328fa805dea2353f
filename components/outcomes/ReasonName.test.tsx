import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ProposalFacts } from "@/components/approvals/ProposalFacts";
import { LastDecision } from "@/components/cases/LastDecision";
import { TimelineRowView } from "@/components/cases/TimelineRowView";
import { DetailCell } from "@/components/ledger/DetailCell";
import { ReasonField } from "@/components/writes/ReasonField";
import { timelineOptions } from "@/lib/cases/queries";
import type { TimelineRow } from "@/lib/cases/timelineContract";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { allReasons } from "@/lib/policy/allReasons";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { policyKeys } from "@/lib/policy/keys";
import type { Proposal } from "@/lib/writes/proposalContract";

const PARAMS = { entityId: "e-1", serviceName: "KYC" };
const CHANGE = { field: "statusOverride", from: "REVIEW", to: "PASS" };

function drawn(node: ReactNode, rows: readonly TimelineRow[] = []): string {
  const client = new QueryClient();
  client.setQueryData(policyKeys.all, BUILT_IN);
  client.setQueryData(timelineOptions(PARAMS).queryKey, { rows: [...rows], reach: { kind: "all" } });
  return renderToStaticMarkup(<QueryClientProvider client={client}>{node}</QueryClientProvider>)
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&#x27;", "'");
}

const acted = (reasonCode: string): TimelineRow => ({
  at: "2026-11-23T00:00:00Z",
  ours: { action: "override", outcome: "CONFIRMED", changes: [CHANGE], reasonCode, comment: "-", sequences: [1] },
});

/** Every place that says why something was decided. */
const PLACES: [string, (code: string) => string][] = [
  ["the timeline", (code) => drawn(<TimelineRowView row={acted(code)} />)],
  ["the last decision of a case", (code) => drawn(<LastDecision params={PARAMS} />, [acted(code)])],
  [
    "the ledger, beside a comment",
    (code) => drawn(<DetailCell entry={{ detail: { comment: "-", reasonCode: code } } as LedgerEntry} />),
  ],
  [
    "the ledger, where nothing was commented",
    (code) => drawn(<DetailCell entry={{ detail: { reasonCode: code } } as LedgerEntry} />),
  ],
  [
    "a proposal",
    (code) =>
      drawn(
        <ProposalFacts
          proposal={
            {
              ...{ action: "override", changes: [CHANGE], maker: { name: "Ana" }, reasonCode: code, comment: "-" },
              ...{ why: [], target: PARAMS, createdAt: "2026-11-23T00:00:00Z", state: "waiting" },
              expiresAt: "2026-11-26T00:00:00Z",
            } as unknown as Proposal
          }
        />,
      ),
  ],
];

const form = { values: { reasonCode: "", comment: "" }, errors: {}, set: () => undefined };
const OFFERED = drawn(<ReasonField form={form} fitting={(policy) => allReasons(policy)} before="" />);

test.each(PLACES)("%s calls every reason what the form called it that asked for it", (_, shown) => {
  const reasons = allReasons(BUILT_IN);
  expect(reasons.length).toBeGreaterThan(BUILT_IN.reasonCodes.length);
  for (const { code, words } of reasons) {
    expect(OFFERED).toContain(words);
    expect(shown(code)).toContain(words);
    expect(shown(code)).not.toContain(code);
  }
});

test.each(PLACES)("%s spells out a reason that the policy holds no more", (_, shown) =>
  expect(shown("REASON_OF_LAST_YEAR")).toContain("Reason of last year"),
);
