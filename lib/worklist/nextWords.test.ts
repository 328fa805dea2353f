import { expect, it } from "vitest";
import { wordsOfNone } from "./nextWords";

const NONE = { passed: 0, scanned: 40, complete: true, ownOnly: false };

it("a search that did not reach the end does not claim that nothing waits at all", () => {
  expect(wordsOfNone(NONE).title).not.toContain("first");
  expect(wordsOfNone({ ...NONE, complete: false, scanned: 500 }).title).toContain("looked at the first 500 cases");
});

it("what was gone past is not passed over in silence, and the next press comes back to it", () => {
  const { title, next } = wordsOfNone({ ...NONE, passed: 2 });
  expect(title).toContain("but what you have gone past");
  expect(next).toBe("Next starts over with the 2 cases you have gone past.");
});

it("one's own cases done, the next press goes on with those that nobody has", () => {
  expect(wordsOfNone({ ...NONE, ownOnly: true }).next).toBe("Next goes on with cases that nobody has.");
});
