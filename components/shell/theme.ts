/** The themes an officer can choose; "system" follows the machine. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The cookie that keeps the choice. It is read by the server, so that the first paint is right. */
export const THEME_COOKIE = "theme";

const YEAR_IN_SECONDS = 31_536_000;

/** The theme a cookie names; anything unknown is "system". */
export function readTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** The text for `document.cookie` that keeps a theme for a year. */
export function themeCookie(theme: Theme): string {
  return `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax`;
}
