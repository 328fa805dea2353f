import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static.edge";
import { expect, test, vi } from "vitest";
import { AnalyticsScreen } from "@/components/analytics/AnalyticsScreen";
import { TimeZoneSelect } from "@/components/shell/TimeZoneSelect";
import { Count } from "@/components/views/Count";
import { TimeZoneContext } from "@/components/ui/clock";
import type { Analytics } from "@/lib/analytics/contract";
import { analyticsOptions } from "@/lib/analytics/queries";
import type { TeamLoad } from "@/lib/team/contract";
import { teamLoadOptions } from "@/lib/team/queries";
import type { ViewCount } from "@/lib/worklist/contract";
import { TeamScreen } from "./TeamScreen";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));

const LOAD: TeamLoad = {
  ...{
    asOf: "2026-03-01T23:30:00Z",
    team: { open: 3, attention: 1, overridden: 1 },
    others: { open: 1, attention: 0 },
  },
  ...{ unassigned: null, ageing: [], page: 1, pages: 1, officersInAll: 1, mostSearches: 1 },
  officers: [
    {
      ...{ id: "0190a1b2-0000-7000-8000-000000000001", name: "Ana Silva", role: "analyst", disabled: false },
      ...{ open: 2, attention: 1, overridden: 1 },
    },
  ],
};

const FIGURES: Analytics = {
  ...{ asOf: LOAD.asOf, workflows: [], empty: 0, beyond: 0, mostSearches: 1, months: [], overrides: 0 },
  ...{ officers: [], reasons: [] },
};

function drawn(node: ReactNode, timeZone: string, load = LOAD, figures = FIGURES): string {
  const client = new QueryClient();
  client.setQueryData(teamLoadOptions(1).queryKey, load);
  client.setQueryData(analyticsOptions().queryKey, figures);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <TimeZoneContext value={timeZone}>{node}</TimeZoneContext>
    </QueryClientProvider>,
  ).replace(/<[^>]*>/gu, " ");
}

/* K2: a figure of days is of somebody's days, and says whose wherever it is shown. */
test.each(["Australia/Sydney", "America/New_York"])("K2: the figures say that their days are those of %s", (zone) => {
  expect(drawn(<TeamScreen mayPlan />, zone)).toContain(`Days begin and end in ${zone}, your time zone.`);
  expect(drawn(<AnalyticsScreen />, zone)).toContain(`Months begin and end in ${zone}, your time zone.`);
});

test("K2: the menu says what the zone that is chosen there decides", () => {
  const words = drawn(<TimeZoneSelect />, "Australia/Sydney");
  expect(words).toContain("Days and months begin at midnight there");
  expect(words).toMatch(/filters and exports, in Team and Analytics/u);
});

test("K18: the share of overridden cases is not read as what the officer has overridden", () => {
  const words = drawn(<TeamScreen mayPlan />, "UTC").replace(/\s+/gu, " ");
  expect(words).toContain("Open, overridden");
  expect(words).toContain("counts an officer&#x27;s open cases whose latest run was overridden, by any person");
});

/* K19: a dash says why it stands there, for whoever reads the page and whoever hears it. */
test("K19: the team's and the analytics' figures that are missing are explained, and only those", () => {
  const uncounted = ["FrankieOne cannot be reached", "FrankieOne gave no usable total"];
  const load: TeamLoad = { ...LOAD, team: { open: null, attention: 1, overridden: null }, uncounted };
  const workflows = [{ workflow: "AUS-Basic", cases: null, overridden: null }];
  const words = "could not be counted: FrankieOne cannot be reached; FrankieOne gave no usable total";
  for (const screen of [<TeamScreen key="team" mayPlan />, <AnalyticsScreen key="analytics" />]) {
    const told = drawn(screen, "UTC", load, { ...FIGURES, workflows, uncounted });
    expect(told).toContain(words);
    expect(told).toMatch(/–\s+Not counted/u);
    expect(drawn(screen, "UTC")).not.toContain("could not be counted");
  }
});

const EXTENT = { scanned: 500, of: 900, complete: false };
test.each<[ViewCount, string, string?]>([
  [{ uncounted: "FrankieOne refused the search" }, "–Not counted: FrankieOne refused the search", "Not counted: "],
  [{ total: 3 }, "3"],
  [{ total: 3, inAll: 5 }, "3 of 5", "3 to decide, of 5 open in all"],
  [{ total: 3, computed: EXTENT }, "3 of first 500", "the first 500 of 900"],
  [{ total: 3, computed: { ...EXTENT, complete: true } }, "3"],
  [{ total: 3, computed: { ...EXTENT, complete: true, narrowed: true } }, "3+", "At least"],
])("K19: the tab of a view shows %j as %s", async (count, words, title = "") => {
  const html = await drawnWhole(<Count count={count} />);
  expect(html.replace(/<[^>]*>/gu, "")).toBe(words);
  expect(html).toContain(title);
});

/** With the code that comes later. */
async function drawnWhole(node: ReactNode): Promise<string> {
  const { prelude } = await prerender(node);
  const text = await new Response(prelude).text();
  return text.replace(/<!--[^>]*-->/gu, "");
}
