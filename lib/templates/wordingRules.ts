import { plural } from "@/lib/format";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";
import { ownWords, type Possible } from "./ownWords";
import type { Fillings } from "./placeholders";
import type { CommentRule, Policy } from "@/lib/policy/contract";
import { allReasons } from "@/lib/policy/allReasons";

interface Wording {
  /** The normalised comment, or undefined where there is none. */
  comment: string | undefined;
  /** The texts of the templates the form offers. */
  templates: readonly string[];
  /** What the desk may have filled in. */
  possible: Possible;
}

/** What the policy has against the wording of a comment, in words that follow its name, or undefined. */
export function faultOfWording(rule: CommentRule, { comment, templates, possible }: Wording): string | undefined {
  if (comment === undefined) return rule.required ? "is missing: the policy requires one" : undefined;
  const { own, usesTemplate } = ownWords(comment, templates, possible);
  if (usesTemplate && own === 0 && rule.unchangedTemplate === "refused")
    return "is an unchanged template: add your own words";
  return own < rule.minimumOwnWords
    ? `has ${plural(own, "own word")}: the policy requires at least ${rule.minimumOwnWords}`
    : undefined;
}

const STATUS_LABELS = WORKFLOW_STATUSES.map((status) => meaningOfStatus(status).label);

/**
 * What the desk may have filled into a comment: the status and the reason may have been others when a template was
 * inserted, the rest is as it is now.
 */
export function possibleFillings(policy: Policy, fillings: Fillings): Possible {
  const now = Object.entries(fillings).map(([name, value]) => [name, [value]]);
  const status = [...STATUS_LABELS, ...(fillings.status ? [fillings.status] : [])];
  return { ...Object.fromEntries(now), status, reason: allReasons(policy).map(({ words }) => words) };
}
