let languageNames: Intl.DisplayNames | undefined;

/** The English name of an ISO 639 language code ("eng" → "English"); an unknown code comes back as it is. */
export function languageName(code: string): string {
  // Intl throws at what is no code at all.
  if (!/^[a-z]{2,3}$/i.test(code)) return code;
  languageNames ??= new Intl.DisplayNames("en-GB", { type: "language", fallback: "none" });
  return languageNames.of(code) ?? code;
}
