"use client";

import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { useSyncExternalStore } from "react";
import { storeOf } from "@/lib/store";
import { readTheme, type Theme, themeCookie, THEMES } from "./theme";

const LOOKS = {
  system: { words: "System", Icon: Monitor },
  light: { words: "Light", Icon: Sun },
  dark: { words: "Dark", Icon: Moon },
} satisfies Record<Theme, unknown>;

/** The choice of theme. It takes hold at once and is kept in a cookie, so that the server sends it next time. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(chosenTheme.subscribe, shownTheme, () => "system" as Theme);
  return (
    <fieldset className="flex items-center justify-between gap-4">
      <legend className="float-left text-ink-muted">Theme</legend>
      <span className="flex rounded-md border border-line p-0.5">
        {THEMES.map((theme) => (
          <ThemeOption key={theme} theme={theme} checked={theme === chosen} />
        ))}
      </span>
    </fieldset>
  );
}

function ThemeOption({ theme, checked }: { theme: Theme; checked: boolean }) {
  const { words, Icon } = LOOKS[theme];
  return (
    <label
      title={words}
      className="inline-flex size-7 cursor-pointer items-center justify-center rounded-sm text-ink-muted hover:text-ink has-checked:bg-surface-selected has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-accent-text"
    >
      <input
        type="radio"
        name="theme"
        value={theme}
        checked={checked}
        onChange={() => chooseTheme(theme)}
        className="sr-only"
      />
      <Icon aria-hidden size={14} />
      <span className="sr-only">{words}</span>
    </label>
  );
}

/** What this tab has chosen; until then the document says what the server sent. */
const chosenTheme = storeOf<Theme | undefined>(undefined);

function shownTheme(): Theme {
  return chosenTheme.current() ?? readTheme(document.documentElement.dataset.theme);
}

/** Puts a theme in force at once and keeps it in the cookie. */
export function chooseTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme;
  document.cookie = themeCookie(theme);
  chosenTheme.put(theme);
}
