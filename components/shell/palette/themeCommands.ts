import type { Command } from "../commands";
import { chooseTheme } from "../ThemeSwitch";
import { type Theme, THEMES } from "../theme";

const LABELS: Record<Theme, string> = { system: "Theme: system", light: "Theme: light", dark: "Theme: dark" };

/** The themes to choose from. */
export function themeCommands(): Command[] {
  return THEMES.map((theme) => ({ id: `theme ${theme}`, label: LABELS[theme], run: () => chooseTheme(theme) }));
}
