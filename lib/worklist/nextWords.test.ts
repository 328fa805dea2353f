import { expect, it } from "vitest";
import { wordsOfNone } from "./nextWords";

const NONE = { passed: 0, proposed: 0, scanned: 40, complete: true, ownOnly: false };

it("a search that did not reach the end does not claim that nothing waits at all", () => {
  expect(wordsOfNone(NONE).title).not.toContain("first");
  expect(wordsOfNone({ ...NONE, complete: false, scanned: 500 }).title).toContain(
    "Only the first 500 cases were checked",
  );
});

it("what was skipped is not passed over in silence, and comes again only where one asks for it", () => {
  const words = wordsOfNone({ ...NONE, passed: 2 });
  expect(words.title).toBe("End of this queue. 2 skipped cases still wait.");
  expect(words.next).not.toContain("skipped");
  expect(words.startOver).toBe("Go through the 2 skipped cases again");
  expect(wordsOfNone({ ...NONE, passed: 1 }).title).toContain("1 skipped case still waits.");
  expect(wordsOfNone(NONE).startOver).toBeUndefined();
});

it("one's own cases done or skipped, the next press goes on with those that nobody has, and says that it assigns", () => {
  for (const passed of [0, 2])
    expect(wordsOfNone({ ...NONE, passed, ownOnly: true }).next).toBe(
      "Next continues with unassigned cases and assigns them to you.",
    );
});

it("cases that wait for a second person are told, as one's own that are not handed out", () => {
  expect(wordsOfNone({ ...NONE, proposed: 1 }).title).toBe("End of this queue. 1 case waits for a second person.");
});
