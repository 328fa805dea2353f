import type { Officer } from "@/lib/auth/contract";
import { latestSummary } from "@/lib/cases/summaries";
import { executionIn } from "@/lib/executions/overridable";
import { meaningOfStatus } from "@/lib/executions/statuses";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { wordsForComment } from "@/lib/writes/commentRules";

/** Placeholders the desk fills in from the case when a template is inserted, with what comes there. */
export const FILLED = {
  entity: "the entity's name",
  workflow: "the workflow",
  status: "its status before the act, in words",
  reason: "the chosen reason of an override",
  officer: "who writes the comment",
} as const;
export type Filled = keyof typeof FILLED;

/** Placeholders the officer fills in: a comment that still holds one is not sent. */
export const OWN_WORDS = {
  why: "why the officer decides so",
  evidence: "what was looked at",
  source: "where it was found",
  details: "anything else",
} as const;

export const PLACEHOLDER = /\{([^{}\n]*)\}/gu;

/** What is wrong with the placeholders of a template, in words that follow its name, or undefined. */
export function faultOfPlaceholders(text: string): string | undefined {
  const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name = ""]) => !isPlaceholder(name));
  if (unknown) return `holds ${unknown[0].slice(0, 40)}, which is no placeholder`;
  return /[{}]/.test(text.replace(PLACEHOLDER, "")) ? "holds a brace that belongs to no placeholder" : undefined;
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

/** The values of the placeholders in a case, fit to stand in a comment. */
export function fillingsOf({ profile, officer, workflowExecutionId, reason }: Scene): Fillings {
  const run = workflowExecutionId ? executionIn(profile, workflowExecutionId) : latestSummary(profile);
  const values: Record<Filled, string | undefined> = {
    entity: profile.entityName || profile.entityId,
    workflow: run?.workflowName,
    status: run?.status && meaningOfStatus(run.status).label,
    reason,
    officer: officer.name,
  };
  const fit = Object.entries(values).map(([name, value]) => [name, value && wordsForComment(value).slice(0, 200)]);
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
