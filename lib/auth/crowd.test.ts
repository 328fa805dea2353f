import { expect, test } from "vitest";
import { crowdOf } from "./crowd";

/** Works that end when they are told to, and how many of them are going on. */
function works() {
  const endings: (() => void)[] = [];
  let begun = 0;
  const work = () => {
    begun += 1;
    return new Promise<void>((resolve) => endings.push(resolve));
  };
  return { work, begun: () => begun, endAll: () => endings.splice(0).forEach((end) => end()) };
}

test("of a crowd no more than a few are at work at once: the rest leave the connections to others", async () => {
  const few = crowdOf({ atOnce: 2, waiting: 10 });
  const { work, begun, endAll } = works();
  const all = Array.from({ length: 6 }, () => few(work));
  for (const atWork of [2, 4, 6]) {
    await expect.poll(begun).toBe(atWork);
    endAll();
  }
  await expect(Promise.all(all)).resolves.toHaveLength(6);
});

test("who finds too many waiting is told so, when to come back, and that nothing was done", async () => {
  const few = crowdOf({ atOnce: 1, waiting: 1 });
  const { work, begun, endAll } = works();
  const inside = [few(work), few(work)];
  await expect(few(work)).rejects.toMatchObject({ code: "OVERLOADED", facts: { sent: "no", retryAfterSeconds: 5 } });
  endAll();
  await expect.poll(begun).toBe(2);
  endAll();
  await Promise.all(inside);
});

test("a work that fails makes room for the next, and its cause is kept", async () => {
  const few = crowdOf({ atOnce: 1, waiting: 1 });
  await expect(few(() => Promise.reject(new Error("the database is away")))).rejects.toThrow("the database is away");
  await expect(few(() => Promise.resolve("in"))).resolves.toBe("in");
});

test("who has their share of the places waits for no more, and takes no place of others", async () => {
  const few = crowdOf({ atOnce: 1, waiting: 10, ofOne: 2 });
  const { work, begun, endAll } = works();
  const inside = [few(work, "one"), few(work, "one"), few(work, "other")];
  await expect(few(work, "one")).rejects.toMatchObject({ code: "OVERLOADED" });
  for (const begunBy of [1, 2, 3]) {
    await expect.poll(begun).toBe(begunBy);
    endAll();
  }
  await Promise.all(inside);
  await expect(few(() => Promise.resolve("in"), "one")).resolves.toBe("in");
});
