/** Stands on what holds the list while the preview is beside it. */
export const PANE_MARK = "data-pane";

/** Is the preview beside the list? For what a click on a row means. */
export const isPaneShown = () => document.querySelector(`[${PANE_MARK}]`) !== null;
