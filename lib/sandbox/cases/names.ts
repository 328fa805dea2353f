import type { CaseBlueprint } from "./blueprint";

/** The name an entity is listed under: display name, or given, middle and family name in that order. */
export function entityName({ subject }: CaseBlueprint): string {
  if (subject.kind === "ORGANIZATION") return subject.registeredName;
  if (subject.displayName) return subject.displayName;
  return [subject.givenName, subject.middleName, subject.familyName].filter(Boolean).join(" ");
}

export const isoTime = (time: number) => new Date(time).toISOString();
