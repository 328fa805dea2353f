/** Where a key is in force; keyWords.ts has their names. */
export type KeyPlace = "desk" | "worklist" | "case" | "hits" | "document" | "form";

/** A key of the desk. `key` is what the browser calls it (KeyboardEvent.key). */
export interface DeskKey {
  key: string;
  places: readonly KeyPlace[];
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
  nextRow: { key: "j", places: ["worklist", "hits"] },
  previousRow: { key: "k", places: ["worklist", "hits"] },
  nextPage: { key: "]", places: ["worklist", "document"] },
  previousPage: { key: "[", places: ["worklist", "document"] },
  openRow: { key: "Enter", places: ["worklist"] },
  preview: { key: "p", places: ["worklist"] },
  select: { key: "x", places: ["worklist", "hits"] },
  selectRange: { key: "x", shift: true, places: ["worklist", "hits"] },
  nextCase: { key: "n", places: ["worklist", "case"] },
  reassign: { key: "a", places: ["worklist", "case"] },
  override: { key: "o", places: ["worklist", "case"] },
  run: { key: "e", places: ["case"] },
  changeState: { key: "s", places: ["worklist", "case"] },
  zoomIn: { key: "+", places: ["document"] },
  zoomOut: { key: "-", places: ["document"] },
  rotate: { key: "r", places: ["document"] },
  note: { key: "m", places: ["case"] },
  falsePositive: { key: "f", places: ["hits"] },
  truePositive: { key: "t", places: ["hits"] },
  unknownHit: { key: "u", places: ["hits"] },
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
  /** The position of the key, by its letter on an American keyboard ("KeyK"). */
  code: string;
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
  if (press.repeat || press.defaultPrevented || press.isComposing) return undefined;
  const sign = signOf(press);
  return names.find((name) => means(press, sign, DESK_KEYS[name]));
}

function means(press: KeyPress, sign: string, { key, shift = false, command = false }: DeskKey): boolean {
  // Many layouts make brackets and slashes with Alt, which comes as Ctrl and Alt on some systems: the sign is what is meant.
  if (isSign(key) && press.altKey) return sign === key && !press.metaKey;
  if (press.altKey || (press.ctrlKey || press.metaKey) !== command) return false;
  return sign === key && (!isLetter(key) || press.shiftKey === shift);
}

const isLetter = (key: string) => /^[a-z]$/.test(key);
const isSign = (key: string) => key.length === 1 && !/[a-z0-9]/.test(key);

/** Characters in positions that hold letters on other keyboards. */
const SIGNS: Record<string, string> = { BracketLeft: "[", BracketRight: "]", Slash: "/" };

/** The letter or sign a press means: the one printed where it is Latin, else the one that has its place on a Latin keyboard. */
function signOf({ key, code }: KeyPress): string {
  if (key.length > 1 || !/[\p{L}\p{M}]/u.test(key)) return key;
  if (/\p{Script=Latin}/u.test(key)) return key.toLowerCase();
  return SIGNS[code] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}
