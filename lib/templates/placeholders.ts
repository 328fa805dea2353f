import type { Officer } from "@/lib/domain/officer";
import { beginningOf } from "@/lib/format";
import { latestSummary } from "@/lib/profiles/summaries";
import { executionIn } from "@/lib/profiles/overridable";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { wordsForComment } from "@/lib/domain/commentRules";

/** Placeholders the desk fills in from the case when a template is inserted, with what comes there. */
export const FILLED = {
  entity: "the entity's name",
  workflow: "the workflow",
  status: "the status before the change",
  reason: "the reason for an override",
  officer: "the officer's name",
} as const;
export type Filled = keyof typeof FILLED;

/** Placeholders the officer fills in: a comment that still holds one is not sent. */
export const OWN_WORDS = {
  why: "why the officer decided",
  evidence: "what was checked",
  source: "where it was found",
  details: "anything else",
} as const;

/** More than any text has a use for; each is a place where every known filling is tried. */
const MOST_PLACEHOLDERS = 20;

export const PLACEHOLDER = /\{([^{}\n]*)\}/gu;

/** What is wrong with the placeholders of a template, in words that follow its name, or undefined. */
export function faultOfPlaceholders(text: string): string | undefined {
  const all = [...text.matchAll(PLACEHOLDER)];
  if (all.length > MOST_PLACEHOLDERS) return `contains more than ${MOST_PLACEHOLDERS} placeholders`;
  const unknown = all.find(([, name = ""]) => !isPlaceholder(name));
  if (unknown) return `contains ${unknown[0].slice(0, 40)}, which is not a placeholder`;
  return /[{}]/.test(text.replace(PLACEHOLDER, "")) ? "contains a brace outside a placeholder" : undefined;
}

function isPlaceholder(name: string): boolean {
  return Object.hasOwn(FILLED, name) || Object.hasOwn(OWN_WORDS, name);
}

export const isFilled = (name: string): name is Filled => Object.hasOwn(FILLED, name);

/** What the desk knows to fill in; a value that is absent stays a hole. */
export type Fillings = Partial<Record<Filled, string>>;

interface Scene {
  profile: ServiceProfile;
  officer: Pick<Officer, "name">;
  /** Of an override; elsewhere the newest run of the case is meant. */
  workflowExecutionId?: string;
  /** The chosen reason, in words. */
  reason?: string;
}

/** The values of the placeholders in a case, in a form that a comment may hold. */
export function fillingsOf({ profile, officer, workflowExecutionId, reason }: Scene): Fillings {
  const run = workflowExecutionId ? executionIn(profile, workflowExecutionId) : latestSummary(profile);
  const values: Record<Filled, string | undefined> = {
    entity: profile.entityName || profile.entityId,
    workflow: run?.workflowName,
    status: run?.status && meaningOfStatus(run.status).label,
    reason,
    officer: officer.name,
  };
  const fit = Object.entries(values).map(([name, value]) => [name, value && beginningOf(wordsForComment(value), 200)]);
  return Object.fromEntries(fit.filter(([, value]) => value)) as Fillings;
}

/** The template with what is known filled in. */
export function fill(text: string, fillings: Fillings): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => (isFilled(name) && fillings[name]) || whole);
}

/** The first place in a text that the officer has to fill in: where it begins and ends, or undefined. */
export function firstHole(text: string): [number, number] | undefined {
  const [hole] = text.matchAll(PLACEHOLDER);
  return hole && [hole.index, hole.index + hole[0].length];
}
