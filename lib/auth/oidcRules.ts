import { canonicalEmail, faultOfName } from "@/lib/domain/names";
import { type Role, ROLES } from "@/lib/domain/roles";

/** The claims of an identity provider about a person; only issuer and subject are trusted as they are. */
export type Claims = Readonly<Record<string, unknown>>;

/** Roles by value of the claim, in order: the first match counts. */
export type RoleMap = readonly (readonly [value: string, role: Role])[];

/** Reads `kyc-leads=lead,kyc=analyst`. Out: undefined for any other form. */
export function parseRoleMap(text: string): RoleMap | undefined {
  const entries = text.split(",").map((entry) => {
    const at = entry.lastIndexOf("=");
    const role = ROLES.find((each) => each === entry.slice(at + 1).trim());
    const value = entry.slice(0, Math.max(at, 0)).trim();
    return value && role ? ([value, role] as const) : undefined;
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/**
 * The role that the claims give. In: the claims, where among them (`groups`, or `realm_access.roles` for a nested one),
 * the map. Out: the role of the first entry of the map that the claim holds, alone or in a list; undefined for none.
 */
export function roleFrom(claims: Claims, claim: string, map: RoleMap): Role | undefined {
  const value = claims[claim] ?? claim.split(".").reduce<unknown>(memberOf, claims);
  const held = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
  return map.find(([wanted]) => held.includes(wanted))?.[1];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/**
 * The e-mail in the form it is stored, and whether the provider has verified it; undefined where there is no valid one.
 */
export function emailFrom(claims: Claims): { email: string; verified: boolean; disowned: boolean } | undefined {
  const email = typeof claims.email === "string" ? canonicalEmail(claims.email) : undefined;
  // Some providers send the text "true".
  const said = String(claims.email_verified);
  return email === undefined ? undefined : { email, verified: said === "true", disowned: said === "false" };
}

/**
 * Names an officer could have by these claims, the best first: what the provider calls them, then with the beginning of
 * the e-mail, which is always valid as assignee and reviewer.
 */
export function namesFrom(claims: Claims, email: string): string[] {
  const [local = email] = email.split("@");
  const given = [claims.name, joined(claims.given_name, claims.family_name), claims.preferred_username, local];
  const [name = local] = given.flatMap((each) => (typeof each === "string" ? tidy(each) : [])).concat(local);
  return [name, `${name.slice(0, 30).trim()} (${local.slice(0, 30)})`, email];
}

function joined(...parts: unknown[]): string {
  return parts.filter((part) => typeof part === "string").join(" ");
}

function tidy(name: string): string[] {
  const plain = name
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const short = Array.from(plain).slice(0, 64).join("").trim();
  return faultOfName(short) === undefined ? [short] : [];
}

/** As far as the clocks of the provider and of the desk may differ. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Was the token made later than now? next-auth's client checks only the expiry of a token, not when it was issued. */
export function isFromTheFuture({ iat }: Claims, now = new Date()): boolean {
  return typeof iat === "number" && iat * 1000 > now.getTime() + CLOCK_TOLERANCE_MS;
}
