import { expect, it } from "vitest";
import { visibleParts, visibleText } from "./visibleText";

it.each([
  ["a right-to-left override", "Jane\u202eeoD", "Jane[U+202E]eoD"],
  ["a zero-width space", "Tom\u200bOkafor", "Tom[U+200B]Okafor"],
  ["a joiner between Latin letters", "Tom\u200dOkafor", "Tom[U+200D]Okafor"],
  ["a control character", "a\u0000b", "a[U+0000]b"],
  ["a line break in one line of text", "a\nb", "a[U+000A]b"],
  ["a letter that draws nothing", "a\u3164b", "a[U+3164]b"],
  ["a lone surrogate", "a\ud800b", "a[U+D800]b"],
  ["a tag character", "a\u{e0041}b", "a[U+E0041]b"],
])("shows %s, so that two names cannot look alike", (_case, text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

it.each([
  ["an emoji of several characters", "👩‍💻"],
  ["an emoji with a skin tone", "👍🏽"],
  ["Persian with its joiner", "می‌خواهم"],
  ["Devanagari with its joiner", "क्‍ष"],
  ["Arabic", "محمد عبد الله"],
  ["decomposed letters", "e\u0301"],
])("leaves %s as it is", (_case, text) => {
  expect(visibleText(text)).toBe(text);
});

it("lets line breaks and tabs pass in text of several lines, and nothing else", () => {
  expect(visibleParts("a\n\tb\u202ec", true)).toEqual([
    { text: "a\n\tb", hidden: false },
    { text: "U+202E", hidden: true },
    { text: "c", hidden: false },
  ]);
});
