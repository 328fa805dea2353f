"use client";

import { useQuery } from "@tanstack/react-query";
import type { CommentRule, Policy } from "@/lib/policy/contract";
import { policyOptions } from "@/lib/policy/queries";
import { faultOfWording, possibleFillings } from "@/lib/templates/wordingRules";
import type { Template } from "@/lib/templates/contract";
import { templatesFor } from "@/lib/templates/formRules";
import { fill, type Fillings } from "@/lib/templates/placeholders";
import { templatesOptions } from "@/lib/templates/queries";
import { normaliseComment } from "@/lib/domain/commentRules";
import { asSentence } from "@/lib/forms/fields";
import type { OperationAction } from "@/lib/domain/operationStates";

/** What the policy asks of a form's comment, and what the team offers to start it from. */
export interface Wording {
  rule?: CommentRule;
  /** The templates of the form, filled in. */
  templates: readonly Pick<Template, "id" | "title" | "text">[];
  /** What is wrong with a comment as typed; nothing where the policy is not loaded: the server judges in any case. */
  faultOf: (typed: string) => string | undefined;
}

/** In: the form's act, the policy once it is loaded, and what can be filled into a template now. */
export function useWording(act: OperationAction, policy: Policy | undefined, fillings: Fillings): Wording {
  const { data: all = [] } = useQuery(templatesOptions());
  const offered = templatesFor(all, act);
  const rule = policy?.comments[act];
  return {
    rule,
    templates: offered.map(({ id, title, text }) => ({ id, title, text: fill(text, fillings) })),
    faultOf: (typed) => {
      if (!policy || !rule) return undefined;
      const templates = offered.map(({ text }) => text);
      const possible = possibleFillings(policy, fillings);
      const fault = faultOfWording(rule, { comment: normaliseComment(typed) || undefined, templates, possible });
      return fault && asSentence(fault);
    },
  };
}

/** The policy in force; why it is not there, and how to ask again. */
export function usePolicy() {
  const { data: policy, error, refetch } = useQuery(policyOptions());
  return { policy, error: policy ? null : error, retry: () => void refetch() };
}
