/** The row that was opened last in this tab, and how far the list was scrolled then. */
let opened: string | undefined;
let scrolledTo = 0;

/** To be called when a row is opened. */
export function rememberRow(key: string): void {
  opened = key;
  scrolledTo = window.scrollY;
}

/** The row that was opened last, until the focus went back to it. */
export const openedRow = () => opened;

/** To be called when the focus is back on the row that was opened. */
export function forgetRow(): void {
  opened = undefined;
}

/** How far the list was scrolled when a row was last opened. */
export const listScroll = () => scrolledTo;
