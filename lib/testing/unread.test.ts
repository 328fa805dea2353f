import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { UnreadOfficers } from "@/components/bulkReassign/UnreadOfficers";
import { UnreadNotices } from "@/components/cases/UnreadNotices";
import { LedgerFilters } from "@/components/ledger/LedgerFilters";
import DecidedProposals from "@/components/operations/DecidedProposals";
import Mentions from "@/components/operations/Mentions";
import { SecondFactor } from "@/components/sign-in/SecondFactor";

/* A list that could not be read is not an empty one: a page that shows nothing says that there is nothing. */

const params = { entityId: "e", serviceName: "KYC" };

const LISTS: [what: string, shown: ReactElement][] = [
  ["The list of unverified changes", createElement(UnreadNotices, { params })],
  ["The list of proposals", createElement(UnreadNotices, { params })],
  ["The list of your proposals", createElement(DecidedProposals)],
  ["The list of notes that mention you", createElement(Mentions)],
  ["The list of officers", createElement(UnreadOfficers)],
  ["The list of officers", createElement(LedgerFilters, { filter: {} })],
  ["The list of reasons", createElement(LedgerFilters, { filter: {} })],
  ["Two-factor authentication", createElement(SecondFactor)],
];

/** Draws it where every reading has failed. */
function unread(shown: ReactElement): string {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  const cache = client.getQueryCache();
  const build = cache.build.bind(cache);
  const buildFailed = (...given: Parameters<typeof build>) => {
    const query = build(...given);
    query.setState({ status: "error", error: new Error("not read") });
    return query;
  };
  Object.assign(cache, { build: buildFailed });
  return renderToStaticMarkup(createElement(QueryClientProvider, { client }, shown));
}

test.each(LISTS)("%s is said to be unread, with a way to read it again", (what, shown) => {
  const html = unread(shown);
  expect(html).toContain(`${what} could not be read`);
  expect(html).toContain("Try again");
});
