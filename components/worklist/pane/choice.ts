/** Whether an officer wants the preview beside the list; "auto" until they have said: where there is much room. */
export type PaneChoice = "on" | "off" | "auto";

/** The cookie that keeps the choice of one officer, read by the server so that the list is laid out right at once. */
export const paneCookieOf = (officerId: string): string => `preview-${officerId}`;

const YEAR_IN_SECONDS = 31_536_000;

/** The choice a cookie names; anything unknown is none. */
export function readPaneChoice(value: string | undefined): PaneChoice {
  return value === "on" || value === "off" ? value : "auto";
}

/** The text for `document.cookie` that keeps a choice for a year. */
export function paneCookie(officerId: string, choice: PaneChoice): string {
  return `${paneCookieOf(officerId)}=${choice}; Path=/worklist; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax`;
}
