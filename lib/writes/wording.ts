import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { getPolicy } from "@/lib/policy/service";
import { faultOfWording, possibleFillings } from "@/lib/templates/wordingRules";
import { templatesFor } from "@/lib/templates/formRules";
import { fillingsOf } from "@/lib/templates/placeholders";
import { listTemplates } from "@/lib/templates/service";
import type { Act } from "./act";

/**
 * Holds the comment of an act against the policy, on the case as it was just read: whether there is one, how much of it
 * is the officer's own words, whether it is an unchanged template. Throws DeskError VALIDATION.
 */
export async function requireWording(act: Act, officer: Officer, profile: ServiceProfile): Promise<void> {
  const policy = getPolicy();
  const { action, comment, target } = act;
  const rule = policy.comments[action];
  const counts = rule.minimumOwnWords > 0 || rule.unchangedTemplate === "refused";
  const templates = comment !== undefined && counts ? templatesFor(await listTemplates(), action) : [];
  const fillings = fillingsOf({ profile, officer, workflowExecutionId: target.workflowExecutionId });
  const possible = possibleFillings(policy, fillings);
  const message = faultOfWording(rule, { comment, templates: templates.map(({ text }) => text), possible });
  if (!message) return;
  throw new DeskError("VALIDATION", { detail: `comment: ${message}`, fields: { "comment.text": message }, sent: "no" });
}
