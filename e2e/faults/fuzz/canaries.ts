import { STORY } from "@/lib/sandbox/story/handles";

/** Stands in comments, passwords and search terms that attackers send: words of people, which no log may hold. */
export const PERSONAL_CANARY = "Zyxwvut Canary-Plume";

/** What must never come out, by where. */
export interface Canaries {
  /** Nowhere: keys, secrets, passwords, session cookies, the vendor's address. */
  secrets: readonly string[];
  /** Not in a header, a refusal, an answer to nobody, or the log: words and names of people. */
  personal: readonly string[];
}

/** The canaries of a desk. In: its settings, and the session cookies of the attackers. */
export function canariesOf(settings: NodeJS.ProcessEnv, cookies: readonly string[]): Canaries {
  const { FRANKIEONE_API_KEY, FRANKIEONE_CUSTOMER_ID, NEXTAUTH_SECRET, LEDGER_KEY, LEDGER_SIGNING_KEY } = settings;
  const database = new URL(settings.DATABASE_URL ?? "");
  const tokens = cookies.flatMap((cookie) => cookie.split("; ").map((pair) => pair.slice(pair.indexOf("=") + 1)));
  const secrets = [
    ...[FRANKIEONE_API_KEY, FRANKIEONE_CUSTOMER_ID, NEXTAUTH_SECRET, LEDGER_KEY, LEDGER_SIGNING_KEY],
    ...[database.href, database.password, new URL(settings.FRANKIEONE_BASE_URL ?? "").host, ...tokens],
  ];
  const names = Object.values(STORY).map(({ entityName }) => entityName);
  return {
    secrets: secrets.filter((each): each is string => (each ?? "").length >= 12),
    personal: [PERSONAL_CANARY, ...new Set(names.filter((each) => each.length >= 8))],
  };
}

/** Which canaries are in a text. */
export function canariesIn(text: string, canaries: readonly string[]): string[] {
  return canaries.filter((each) => text.includes(each));
}
