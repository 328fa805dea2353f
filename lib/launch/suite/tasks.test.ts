import { expect, test } from "vitest";
import { runTasks, type Task } from "./tasks";

/** Does the turns; each ends when as many others have begun as can. Out: what ran at the same time, beginning by beginning. */
async function watched(turns: readonly Task[], processors: number) {
  const running = new Set<string>();
  const begun: string[][] = [];
  const results = await runTasks(turns, processors, async ({ title }) => {
    running.add(title);
    begun.push([...running]);
    await new Promise((resolve) => setImmediate(resolve));
    running.delete(title);
    return title;
  });
  return { begun, results };
}

test("as much at a time as there are processors, and the results in the order of the list", async () => {
  const turns = ["a", "b", "c"].map((title) => ({ title, cores: 1 }));
  const { begun, results } = await watched(turns, 2);
  expect(begun.map((each) => each.length)).toEqual([1, 2, 2]);
  expect(results).toEqual(["a", "b", "c"]);
});

test("what takes all processors runs alone, also where it would take more than there are", async () => {
  const turns = [
    { title: "a", cores: 1 },
    { title: "all", cores: 8 },
    { title: "b", cores: 1 },
  ];
  const { begun } = await watched(turns, 2);
  expect(begun).toContainEqual(["all"]);
});

test("what comes after another waits for its end; for what is not to be done it does not", async () => {
  const turns = [
    { title: "journeys", cores: 1, after: ["build", "types"] },
    { title: "build", cores: 1 },
  ];
  const { begun } = await watched(turns, 2);
  expect(begun).toEqual([["build"], ["journeys"]]);
});

test("a circle is told, not waited for", async () => {
  const turns = [
    { title: "a", cores: 1, after: ["b"] },
    { title: "b", cores: 1, after: ["a"] },
  ];
  await expect(watched(turns, 2)).rejects.toThrow("wait for each other");
});
