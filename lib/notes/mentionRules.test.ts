import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { mentionedIn, mentioningAt, offeredFor, withMention } from "./mentionRules";

const ALL = ["Ana", "Ana Silva", "Ben Okafor", "Zoë D'Arcy"].map((name, at) => ({ id: String(at), name }));

describe("whom a note mentions", () => {
  const names = (text: string) => mentionedIn(text, ALL).map(({ name }) => name);

  it.each([
    ["@Ben Okafor, please look", ["Ben Okafor"]],
    ["Please look (@Ben Okafor)", ["Ben Okafor"]],
    ["@Ana Silva and @Ana", ["Ana", "Ana Silva"]],
    ["asked @Zoë D'Arcy.", ["Zoë D'Arcy"]],
    ["asked @Zoe\u0308 D'Arcy.", ["Zoë D'Arcy"]],
  ])("is whose whole name stands behind an @: %s", (text, told) => expect(names(text)).toEqual(told));

  it.each(["Ben Okafor", "@ben okafor", "@Ben", "@Ben Okaforsson", "mail@Ben Okafor", "@ Ben Okafor"])(
    "is nobody in: %s",
    (text) => expect(names(text)).toEqual([]),
  );

  it("is the longer of two names that fit in one place", () => {
    expect(names("@Ana Silva")).toEqual(["Ana Silva"]);
    expect(names("@Ana Silvana")).toEqual(["Ana"]);
  });
});

describe("what is offered while somebody types", () => {
  const offered = (typed: string) => {
    const writing = mentioningAt(typed, typed.length);
    return writing && offeredFor(writing.query, ALL).map(({ name }) => name);
  };

  it.each([
    ["@", ALL.map(({ name }) => name)],
    ["Ask @an", ["Ana", "Ana Silva"]],
    ["Ask @oka", ["Ben Okafor"]],
    ["@zoe", []],
    ["@ben o", ["Ben Okafor"]],
    ["@Ben Okafor, then", []],
    ["@ ben", []],
  ])("%s", (typed, names) => expect(offered(typed)).toEqual(names));

  it.each(["", "Ben", "ben@desk", "@Ben\nnext line"])("nothing behind no @, or the @ of an address: %j", (typed) =>
    expect(offered(typed)).toBeUndefined(),
  );

  test("a chosen name is one that the note mentions, wherever the caret is and whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...ALL), (before, after, colleague) => {
        const text = `${before} @be${after}`;
        const writing = mentioningAt(text, before.length + 4);
        if (!writing || writing.start !== before.length + 1) return;
        const next = withMention(text, writing, colleague.name);
        expect(next.text.slice(0, next.caret)).toContain(`@${colleague.name}`);
        expect(mentionedIn(next.text, [colleague])).toEqual([colleague]);
      }),
    );
  });
});
