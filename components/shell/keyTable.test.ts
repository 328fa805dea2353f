import { describe, expect, it } from "vitest";
import { DESK_KEYS, type DeskKey, type DeskKeyName, shortcutOf } from "./keyTable";
import { KEY_PLACES } from "./keyWords";

const NAMES = Object.keys(DESK_KEYS) as DeskKeyName[];
const PLAIN = {
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  defaultPrevented: false,
};
const press = (key: string, more: object = {}, names: readonly DeskKeyName[] = NAMES) =>
  shortcutOf({ ...PLAIN, isComposing: false, key, ...more }, names);

describe("a key press", () => {
  it("means the shortcut of its letter, also with caps lock", () => {
    expect(press("a")).toBe("reassign");
    expect(press("A")).toBe("reassign");
    expect(press("ä")).toBeUndefined();
  });

  it.each([
    ["Russian", "л", { code: "KeyK", ctrlKey: true }, "palette"],
    ["Russian", "о", { code: "KeyJ" }, "nextRow"],
    ["Russian, with Shift", "Ч", { code: "KeyX", shiftKey: true }, "selectRange"],
    ["Russian", "ъ", { code: "BracketRight" }, "nextPage"],
    ["Greek", "κ", { code: "KeyK", metaKey: true }, "palette"],
    ["Hebrew", "ח", { code: "KeyJ" }, "nextRow"],
    ["French", "a", { code: "KeyQ" }, "reassign"],
    ["German with AltGr", "[", { code: "Digit8", ctrlKey: true, altKey: true }, "previousPage"],
    ["German with Option", "]", { code: "Digit6", altKey: true }, "nextPage"],
    ["German with Shift", "/", { code: "Digit7", shiftKey: true }, "search"],
  ])("on a keyboard that is %s, %s is known by its sign where it is Latin, else by its place", (_, key, more, name) => {
    expect(press(key, more)).toBe(name);
  });

  it("of a letter with Alt is a letter of that layout, not a shortcut", () => {
    expect(press("κ", { code: "KeyK", altKey: true })).toBeUndefined();
    expect(press("k", { code: "KeyK", ctrlKey: true, altKey: true })).toBeUndefined();
  });

  it.each(["ctrlKey", "metaKey", "altKey", "repeat", "defaultPrevented", "isComposing"])(
    "means nothing with %s: it belongs to somebody else, or is a held key",
    (flag) => {
      expect(press("a", { [flag]: true })).toBeUndefined();
    },
  );

  it("means nothing where the shortcut is not in force", () => {
    expect(press("a", {}, ["override"])).toBeUndefined();
  });

  it("with Shift is another one, or none; a sign may need Shift to be typed at all", () => {
    expect(press("x")).toBe("select");
    expect(press("X", { shiftKey: true })).toBe("selectRange");
    expect(press("A", { shiftKey: true })).toBeUndefined();
    expect(press("/", { shiftKey: true })).toBe("search");
    expect(press("?", { shiftKey: true })).toBe("help");
  });

  it("with Ctrl or Cmd means the command of that key alone", () => {
    expect(press("k", { ctrlKey: true })).toBe("palette");
    expect(press("k", { metaKey: true })).toBe("palette");
    expect(press("k")).toBe("previousRow");
    expect(press("n", { ctrlKey: true })).toBeUndefined();
  });
});

describe("the table of keys", () => {
  const keys = Object.entries<DeskKey>(DESK_KEYS);

  it.each(Object.keys(KEY_PLACES))("gives no key two meanings in one place: %s", (place) => {
    // The keys of a case stay in force while one of its hits has the focus.
    const inForce = ["desk", place, ...(place === "hits" ? ["case"] : [])];
    const here = keys.filter(([, { places }]) => (places as readonly string[]).some((each) => inForce.includes(each)));
    const pressed = here.map(([, { key, shift, command }]) => [key, shift, command].join());
    expect(new Set(pressed).size).toBe(pressed.length);
  });

  it("puts no command on a key that browsers keep for themselves", () => {
    const commands = keys.filter(([, { command }]) => command).map(([, { key }]) => key);
    expect(commands).toEqual(["k", "Enter"]);
  });
});
