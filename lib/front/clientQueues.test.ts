import { describe, expect, it } from "vitest";
import { clientOf, ClientQueues } from "./clientQueues";

/** Works of a client that end when they are told to. */
function worksOf(turns: ClientQueues, who: string, count: number) {
  const endings: (() => void)[] = [];
  const taken = Array.from({ length: count }, () => turns.take(who, (end) => endings.push(end)));
  return { begun: () => endings.length, taken, endOne: (index: number) => endings[index]?.() };
}

describe("requests", () => {
  it("of one client wait for each other, and nobody else waits for them", () => {
    const turns = new ClientQueues();
    const busy = worksOf(turns, "busy", 200);
    const quiet = worksOf(turns, "quiet", 3);
    expect([busy.begun(), quiet.begun()]).toEqual([16, 3]);
    busy.endOne(0);
    expect(busy.begun()).toBe(17);
  });

  it("of a client who has too many waiting are refused, and taken again when some have ended", () => {
    const turns = new ClientQueues();
    const busy = worksOf(turns, "busy", 250);
    expect(busy.taken.filter(Boolean)).toHaveLength(216);
    for (let index = 0; index < 216; index += 1) busy.endOne(index);
    expect(busy.begun()).toBe(216);
    expect(worksOf(turns, "busy", 1).begun()).toBe(1);
  });
});

it("a client is the session the request names, or else its address", () => {
  const of = (cookie: string | undefined) => clientOf(cookie, "__Host-countersign.session", "198.51.100.1");
  expect(of("a=b; __Host-countersign.session=x")).toBe(of("__Host-countersign.session=x; c=d"));
  expect(of("__Host-countersign.session=x")).not.toBe(of("__Host-countersign.session=y"));
  expect([of(undefined), of("other=x")]).toEqual(["198.51.100.1", "198.51.100.1"]);
});
