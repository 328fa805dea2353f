import { describe, expect, it } from "vitest";
import { DESK_KEYS, type DeskKeyName, shortcutOf } from "./keyTable";

const NAMES = Object.keys(DESK_KEYS) as DeskKeyName[];
const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, repeat: false, defaultPrevented: false };
const press = (key: string, more: object = {}, names: readonly DeskKeyName[] = NAMES) =>
  shortcutOf({ ...PLAIN, isComposing: false, key, ...more }, names);

describe("a key press", () => {
  it("means the shortcut of its letter", () => {
    expect(press("a")).toBe("reassign");
    expect(press("ä")).toBeUndefined();
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
});
