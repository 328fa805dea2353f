/** Where a key is in force, as the list of keys groups them. */
export const KEY_PLACES = { desk: "Anywhere", worklist: "Worklist", case: "Case", form: "Forms" } as const;

/** A key of the desk. `key` is what the browser calls it (KeyboardEvent.key). */
export interface DeskKey {
  key: string;
  places: readonly (keyof typeof KEY_PLACES)[];
  /** With Shift. Signs ignore Shift, as keyboards of the world put them where they like. */
  shift?: boolean;
  /** With Ctrl or Cmd. Such a key works while somebody types, and where single keys are switched off. */
  command?: boolean;
}

/** Every shortcut of the desk, in one place: what is not here does not exist. What each does is said in keyWords.ts. */
export const DESK_KEYS = {
  palette: { key: "k", command: true, places: ["desk"] },
  search: { key: "/", places: ["desk"] },
  help: { key: "?", places: ["desk"] },
  nextRow: { key: "j", places: ["worklist"] },
  previousRow: { key: "k", places: ["worklist"] },
  nextPage: { key: "]", places: ["worklist"] },
  previousPage: { key: "[", places: ["worklist"] },
  openRow: { key: "Enter", places: ["worklist"] },
  select: { key: "x", places: ["worklist"] },
  selectRange: { key: "x", shift: true, places: ["worklist"] },
  nextCase: { key: "n", places: ["worklist", "case"] },
  reassign: { key: "a", places: ["worklist", "case"] },
  override: { key: "o", places: ["worklist", "case"] },
  changeState: { key: "s", places: ["worklist", "case"] },
  choose: {
    key: "1",
    places: ["form"],
  },
  send: { key: "Enter", command: true, places: ["form"] },
} as const satisfies Record<string, DeskKey>;

export type DeskKeyName = keyof typeof DESK_KEYS;

/** What of a key press decides whether it is a shortcut. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
  defaultPrevented: boolean;
  isComposing: boolean;
}

/** Roles of things that use letters themselves, besides text boxes: type-ahead in lists, menus and grids of options. */
const USES_LETTERS =
  "input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable],[role=combobox],[role=listbox],[role=menu],[role=textbox]";

/** Is somebody typing? In: the element that has the focus. Out: true where a letter belongs to that element. */
export function usesLetters(element: Element | null): boolean {
  return element?.closest(USES_LETTERS) != null;
}

/**
 * The shortcut a key press means, or undefined. In: the press, and the names that are in force here. Held keys,
 * browser shortcuts and presses that somebody has used already mean nothing.
 */
export function shortcutOf(press: KeyPress, names: readonly DeskKeyName[]): DeskKeyName | undefined {
  if (press.altKey || press.repeat || press.defaultPrevented || press.isComposing) return undefined;
  return names.find((name) => means(press, DESK_KEYS[name]));
}

function means(press: KeyPress, { key, shift = false, command = false }: DeskKey): boolean {
  if ((press.ctrlKey || press.metaKey) !== command) return false;
  const isLetter = /^[a-z]$/.test(key);
  return isLetter ? press.key.toLowerCase() === key && press.shiftKey === shift : press.key === key;
}
