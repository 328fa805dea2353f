import { foldName } from "@/lib/foldName";

/*
 * The vendor's assignee and reviewer hold names as free text, so two officers must not have names that a reader, or
 * another system, takes for the same. Two names are the same when they fold to the same text.
 */

/** Is this the name of that officer, however a vendor or a person has spelt it? Nobody's name is nobody's. */
export function isNameOf(officer: { name: string }, name: string | undefined): boolean {
  return name !== undefined && foldName(name) !== "" && foldName(name) === foldName(officer.name);
}

/** How a name or an e-mail may look. A message for the reader, or undefined when all is well. */
export function faultOfName(name: string): string | undefined {
  if (Array.from(name).length > 64) return "is longer than 64 characters";
  if (name !== name.normalize("NFKC")) return "contains characters in an unusual form; type it in plain letters";
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(name) || /\p{Default_Ignorable_Code_Point}|\u2800/u.test(name))
    return "contains control or invisible characters";
  if (name !== name.trim() || name.includes("  ")) return "has extra spaces";
  return /\p{L}/u.test(name) ? undefined : "contains no letter";
}

/**
 * The e-mail as it is stored and compared. In: what was typed. Out: lower case, or undefined when it can not be one of
 * ours: it also goes into the vendor's X-Frankie-Username header, so it is ASCII and at most 64 characters.
 */
export function canonicalEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase();
  return email.length <= 64 && /^[a-z0-9._%+'-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(email) ? email : undefined;
}

/** Shortest password of an account that has nothing else to prove itself with (NIST SP 800-63B-4, 3.1.1.2). */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 256;

/** Is a password good enough for this officer? A message for the reader, or undefined when all is well. */
export function faultOfPassword(
  password: string,
  { email, name }: { email: string; name: string },
): string | undefined {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) return `is shorter than ${SHORTEST_PASSWORD} characters`;
  if (length > LONGEST_PASSWORD) return `is longer than ${LONGEST_PASSWORD} characters`;
  if (new Set(password).size < 5) return "repeats very few characters";
  const personal = [email.split("@")[0] ?? "", ...name.toLowerCase().split(" ")].filter((part) => part.length >= 4);
  return personal.some((part) => password.toLowerCase().includes(part)) ? "contains the officer's own name" : undefined;
}
