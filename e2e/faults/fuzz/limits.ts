import { serviceIn } from "@/lib/frankieone/scope";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Account } from "./people";
import { LIMIT, LIMITED } from "./people";
import type { RawAnswer } from "./rawHttp";
import type { Shot } from "./shot";

/*
 * What must hold of a lead who sees one service alone: no write and no answer of anything else, and no change of anybody who
 * sees, or would see, anything else. Judged by what the vendor saw, what came back and what the database holds, by no rule of the desk.
 */

const CASES = Object.values(STORY);
const isInSight = (serviceName = "") => serviceName.toLowerCase() === LIMIT.toLowerCase();
const seen = new Set(CASES.filter(({ serviceName }) => isInSight(serviceName)).map(({ entityId }) => entityId));
const hidden = CASES.filter(({ entityId }) => !seen.has(entityId));
const HIDDEN_NAMES = [...new Set(hidden.map(({ entityName }) => entityName))].filter(({ length }) => length >= 8);
const HIDDEN_IDS = [...new Set(hidden.map(({ entityId }) => entityId))];

/** What went beyond the scope in one exchange of the limited lead's, in words. */
export function beyondScope(
  { request }: Shot,
  answer: RawAnswer | undefined,
  calls: readonly Pick<LoggedCall, "method" | "path">[],
): string[] {
  const writes = calls
    .filter(({ method, path }) => method === "PATCH" && !isInSight(serviceIn(path.split("/"))))
    .map(({ path }) => `wrote ${path}`);
  const text = JSON.stringify(answer ?? {});
  // A refusal may quote an id that the request named.
  const asked = `${request.target}${request.body?.toString() ?? ""}`.toLowerCase();
  const told = [
    ...HIDDEN_NAMES.filter((name) => text.includes(name)),
    ...HIDDEN_IDS.filter((id) => text.toLowerCase().includes(id) && !asked.includes(id)),
  ];
  return [...writes, ...told.map((each) => `was told ${each.slice(0, 8)}… in ${answer?.status}`)];
}

/** Whose account was changed, made or given a way in although it sees, or would see, more than the limited lead. */
export function beyondLimit(before: readonly Account[], after: readonly Account[]): string[] {
  const emails = new Set([...before, ...after].map(({ email }) => email));
  return [...emails].flatMap((email) => {
    const [was, is] = [before, after].map((all) => all.find((each) => each.email === email));
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    if (email === LIMITED.email) return was?.rights === is?.rights ? [] : ["changed their own rights"];
    return [was, is].every((each) => each === undefined || isWithin(each)) ? [] : [`changed ${email}`];
  });
}

const isWithin = ({ services }: Account) => services !== null && services.every(isInSight);
