import { expect, it, vi } from "vitest";
import type { Officer } from "@/lib/domain/officer";
import { namesOf } from "./names";

/* The desk stores ids alone, and no list shows an id where FrankieOne knows the name. */

const SERVICES = 40;
const found = vi.hoisted(() => vi.fn());
vi.mock("@/lib/frankieone/client", () => ({ searchIndividuals: found }));

const officer: Officer = { id: "1", email: "ana@desk.example", name: "Ana", role: "analyst" };

/** A vendor where every entity has so many profiles that a page holds those of two and a half. */
function answerPage(_: unknown, { filters }: { filters: { entityIds: string[] } }, { limit }: { limit: number }) {
  const all = filters.entityIds.flatMap((entityId) =>
    Array.from({ length: SERVICES }, () => ({ serviceProfile: { entityId, entityName: `Name of ${entityId}` } })),
  );
  const matches = all.slice(0, limit);
  return Promise.resolve({ matches, places: matches });
}

it("names every entity, although a page is full before the last of them", async () => {
  found.mockImplementation(answerPage);
  const entityIds = ["a", "b", "c", "d", "e", "f", "g"];
  const { names } = await namesOf(officer, { entityIds });
  expect(names.map(({ entityId }) => entityId)).toEqual(entityIds);
  expect(found).toHaveBeenCalledTimes(3);
});

it("ends where a full page names nobody new", async () => {
  found.mockClear().mockResolvedValue({ matches: [], places: Array.from({ length: 100 }) });
  expect(await namesOf(officer, { entityIds: ["a"] })).toEqual({ names: [] });
  expect(found).toHaveBeenCalledTimes(1);
});
