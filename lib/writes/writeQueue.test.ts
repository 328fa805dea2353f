import { setImmediate as settled } from "node:timers/promises";
import { expect, it } from "vitest";
import { QueueRefusal, type QueueLimits, WriteQueue } from "./writeQueue";

const LIMITS: QueueLimits = { atOnce: 2, atOnceEach: 2, waiting: 4, waitingEach: 2, longestWaitMs: 60_000 };

/** Work that goes on until it is let go, and the order in which it began. */
function scene(limits: Partial<QueueLimits> = {}) {
  const turns = new WriteQueue({ ...LIMITS, ...limits });
  const began: string[] = [];
  const gates = new Map<string, () => void>();
  const take = (name: string, owner: string, label = `${owner} on ${name}`) =>
    turns.take(name, owner, async () => {
      began.push(label);
      await new Promise<void>((letGo) => gates.set(label, letGo));
      return label;
    });
  const end = async (label: string, taken: Promise<unknown>) => {
    await settled();
    gates.get(label)?.();
    await taken;
    await settled();
  };
  return { began, take, end };
}

it("one name is one at a time, and other names go on beside it", async () => {
  const { began, take } = scene();
  for (const [name, owner] of [
    ["a", "ana"],
    ["a", "ben"],
    ["b", "ben"],
  ] as const)
    void take(name, owner);
  await settled();
  expect(began).toEqual(["ana on a", "ben on b"]);
});

it("whoever's last turn is longest ago is next, however many another has waiting", async () => {
  const { began, take, end } = scene();
  const first = take("a", "ana", "ana 1");
  void take("a", "ana", "ana 2");
  void take("a", "ana", "ana 3");
  void take("a", "ben", "ben 1");
  await end("ana 1", first);
  expect(began).toEqual(["ana 1", "ben 1"]);
});

it("nobody has more under way than their share, though there is room", async () => {
  const { began, take } = scene({ atOnce: 9 });
  for (const name of ["a", "b", "c"]) void take(name, "ana");
  void take("d", "ben");
  await settled();
  expect(began).toEqual(["ana on a", "ana on b", "ben on d"]);
});

it("beyond the share of one, or of all, nothing is done and it is said at once", async () => {
  const { began, take } = scene({ waiting: 3 });
  for (let each = 0; each < 3; each += 1) void take("a", "ana");
  await expect(take("a", "ana")).rejects.toBeInstanceOf(QueueRefusal);
  void take("a", "ben");
  await expect(take("a", "chloe")).rejects.toBeInstanceOf(QueueRefusal);
  expect(began).toHaveLength(1);
});

it("who has waited too long is let go, and never begins", async () => {
  const { began, take, end } = scene({ longestWaitMs: 1 });
  const first = take("a", "ana");
  await expect(take("a", "ben")).rejects.toBeInstanceOf(QueueRefusal);
  await end("ana on a", first);
  expect(began).toEqual(["ana on a"]);
});

it("work that fails ends its turn", async () => {
  const turns = new WriteQueue(LIMITS);
  await expect(turns.take("a", "ana", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns.take("a", "ana", async () => "again")).toBe("again");
});
