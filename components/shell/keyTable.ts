/** A key of the desk. `key` is what the browser calls it (KeyboardEvent.key). */
export interface DeskKey {
  key: string;
  /** What it does, for the list of keys. */
  does: string;
}

/** Every single-key shortcut of the desk, in one place: what is not here does not exist. */
export const DESK_KEYS = {
  nextRow: { key: "j", does: "Go to the next row" },
  previousRow: { key: "k", does: "Go to the row before" },
  nextPage: { key: "]", does: "Go to the next page of the list" },
  previousPage: { key: "[", does: "Go to the page before" },
  search: { key: "/", does: "Go to the search" },
  reassign: { key: "a", does: "Reassign the case" },
  override: { key: "o", does: "Override the workflow execution in focus, else the first that can be" },
  changeState: { key: "s", does: "Change the state of the case" },
} as const satisfies Record<string, DeskKey>;

export type DeskKeyName = keyof typeof DESK_KEYS;

/** What of a key press decides whether it is a shortcut. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
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
  const free = !press.ctrlKey && !press.metaKey && !press.altKey && !press.repeat;
  if (!free || press.defaultPrevented || press.isComposing) return undefined;
  return names.find((name) => DESK_KEYS[name].key === press.key);
}
