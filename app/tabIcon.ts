/** The mark of `components/shell/Mark.tsx` in strokes that are clear at 16 px. */
const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><rect width="24" height="24" rx="6" fill="#4b59d1"/><g stroke="#fff" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round"><path d="m5 10.5 2.75 3 5.25-6.75"/><path d="m12 12.25 1.25 1.25 5.5-6.75"/><path d="M5.5 18h13" stroke-opacity=".65"/></g></svg>';

/** The icon of the tab, in the document itself: a file would be one more request of every first visit. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(MARK)}`;
