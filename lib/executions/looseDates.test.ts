import { expect, test } from "vitest";
import { describeAmlMatch } from "./amlMatch";
import { wordsOfDate, wordsOfDay } from "./looseDates";
import { readable } from "./looseValues";
import { describeStep } from "./stepSummary";

/* K2: a moment of the vendor's is of the officer's day, and the day a source gives of its own is the day it wrote. */

const LATE = "2026-03-01T23:30:00Z";

test.each([
  [LATE, "Australia/Sydney", "2 Mar 2026, 10:30:00 UTC+11"],
  [LATE, "America/New_York", "1 Mar 2026, 18:30:00 UTC-5"],
  ["2026-03-02T10:30:00.123+11:00", "UTC", "1 Mar 2026, 23:30:00 UTC"],
  // A moment without a zone is in UTC, and not in that of the machine which shows it.
  ["2026-03-01T23:30", "Asia/Kathmandu", "2 Mar 2026, 05:15:00 UTC+5:45"],
  ["2026-03-01", "Pacific/Kiritimati", "1 Mar 2026"],
  ["2026-03-01", "Pacific/Pago_Pago", "1 Mar 2026"],
  ["2026-13-01T99:99:00", "UTC", "2026-13-01T99:99:00"],
  ["2026-03-01T23:30:00Z or so", "UTC", "2026-03-01T23:30:00Z or so"],
  ["circa 1961", "UTC", "circa 1961"],
])("%s is told in %s as %s", (text, zone, words) => expect(wordsOfDate(text, zone)).toBe(words));

test("a moment among the rest of a result, and when a provider was queried, are of the officer's day", () => {
  expect(readable({ a: [{ seen: LATE }] }, "Australia/Sydney")).toMatchObject({
    entries: [{ value: { items: [{ entries: [{ value: { text: "2 Mar 2026, 10:30:00 UTC+11" } }] }] } }],
  });
  const summary = { providerSummaries: [{ name: "one", numHits: 1, lastRetrievedAt: LATE }] };
  const told = describeStep({ stepName: "AML", summary }, "Australia/Sydney").facts;
  expect(told.at(-1)?.value).toContain("queried 2 Mar 2026, 10:30:00 UTC+11");
});

test.each([
  ["2019-05-01", "1 May 2019"],
  ["2019-05-01T23:30:00-05:00", "1 May 2019"],
  ["2019-05-01T00:00:00Z", "1 May 2019"],
  ["2019", "2019"],
  ["2019-99-99T00:00:00Z", "2019-99-99T00:00:00Z"],
])("the day %s of a listing or an article is %s, as its source wrote it", (written, day) => {
  expect(wordsOfDay(written)).toBe(day);
  const { groups } = describeAmlMatch({
    sanctionData: [{ sourceName: "A list", listingStart: written, listingEnd: written }],
    mediaData: [{ title: "An article", source: "A paper", sourceDate: written }],
  });
  expect(groups.flatMap(({ entries }) => entries.flatMap(({ details }) => details))).toEqual([
    `listed ${day} to ${day}`,
    "A paper",
    day,
  ]);
});
