"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import type { Officer } from "@/lib/domain/officer";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import type { DraftPlace } from "@/lib/drafts/contract";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Policy } from "@/lib/policy/contract";
import { fillingsOf } from "@/lib/templates/placeholders";
import { isDefinite } from "@/lib/writes/attempt";
import type { OperationAction } from "@/lib/domain/operationStates";
import type { Operation } from "@/lib/writes/contract";
import type { Faults } from "@/lib/forms/fields";
import { announceElsewhere } from "./announceElsewhere";
import { type AttemptControl, type Send, useAttempt } from "./useAttempt";
import { useOpenOperation } from "./useOpenOperation";
import { type Fields, useFields } from "./useFields";
import { type KeptDraft, useKeptDraft } from "./useKeptDraft";
import { useOncePolicyIsThere } from "./useOncePolicyIsThere";
import { usePolicy, useWording, type Wording } from "./useWording";

/** Every form takes words along. */
interface WithComment {
  comment: string;
}

/** A form that ends in one write: its fields, what is kept of them, and the attempt to send them. */
export interface WriteForm<Values> extends Omit<Fields<Values>, "check" | "blame" | "replace"> {
  attempt: Omit<AttemptControl<unknown>, "submit">;
  /** A change of this kind that is not settled, sent from elsewhere or before: until it is, nothing can be sent here. */
  open: Operation | undefined;
  /** The profile as the officer looked at it. */
  profile: ServiceProfile;
  draft: KeptDraft;
  wording: Wording;
  /** Judges, sends once, and leads back to the fields the server found at fault. Without the policy it waits for it. */
  submit: () => void;
  /** It is to be sent as soon as the policy is there. */
  waits: boolean;
}

interface WriteFormRules<Values, Body> {
  /** What the form is for: its act, its case, for an override its execution and for a decision its hits. */
  act: OperationAction;
  params: CaseParams;
  workflowExecutionId?: string;
  /** For a new run its workflow. */
  workflowName?: string;
  processResults?: readonly string[];
  officer: Officer;
  loaded: LoadedCase;
  initial: Values;
  /** What is typed to confirm the act: not kept for later. */
  confirming?: keyof Values & string;
  /** The chosen reason in words, where the form asks for one. */
  reasonOf?: (values: Values, policy: Policy | undefined) => string | undefined;
  /** By the policy too, once it is loaded. */
  faultsOf: (values: Values, profile: ServiceProfile, policy: Policy | undefined) => Faults<keyof Values & string>;
  /** The body of an input without faults. */
  bodyOf: (values: Values, profile: ServiceProfile) => Body | undefined;
  send: Send<Body>;
}

/** The one way of the desk's forms. In: the case as it is shown, the rules of the form, and what sends. */
export function useWriteForm<Values extends WithComment, Body>(rules: WriteFormRules<Values, Body>): WriteForm<Values> {
  const { submit: send, ...attempt } = useAttempt({ loaded: rules.loaded, send: rules.send, announceElsewhere });
  const profile = attempt.seen.serviceProfile;
  const open = useOpenOperation(rules, attempt);
  useForgetWhenSettled(open, attempt);
  const { policy } = usePolicy();
  const { check, blame, set, replace, ...fields } = useFields(rules.initial, faultsOf);
  const { values } = fields;
  const fillings = fillingsOf({ ...rules, profile, reason: rules.reasonOf?.(values, policy) });
  const wording = useWording(rules.act, policy, fillings);
  const draft = useKeptDraft({
    place: placeOf(rules),
    fields: keptOf(values, rules),
    dirty: fields.dirty,
    over: attempt.over,
    etag: attempt.seen.etag,
    restore: (kept) => {
      attempt.hold();
      const restored = withDraft(values, rules.initial, kept);
      replace(restored);
      return keptOf(restored, rules);
    },
  });
  useForgetWhenApplied(attempt, draft);

  function faultsOf(values: Values): Faults<keyof Values & string> {
    const faults = rules.faultsOf(values, profile, policy);
    const comment = faults.comment ?? wording.faultOf(values.comment);
    return comment ? { ...faults, comment } : faults;
  }

  function adoptAll() {
    attempt.adopt();
    draft.check();
  }

  async function sendOnce(): Promise<void> {
    if (open || attempt.blocked || draft.unchecked || !check()) return;
    attempt.hold();
    draft.flush();
    const body = rules.bodyOf(values, profile);
    const ending = body && (await send(body));
    if (ending?.kind === "failure") blame(ending.problem.fields);
  }
  const { ask: submit, waits } = useOncePolicyIsThere(() => void sendOnce());

  return {
    ...fields,
    attempt: { ...attempt, adopt: adoptAll },
    profile,
    open,
    wording,
    submit,
    waits,
    draft: {
      ...draft,
      discard: () => {
        draft.discard();
        replace(rules.initial);
        // While the outcome of a request is unknown, the next one must use its key.
        if (!attempt.ending || isDefinite(attempt.ending)) attempt.reset();
      },
    },
    set: (changes) => {
      attempt.hold();
      set(changes);
    },
  };
}

/** Discards the draft once its words are applied or proposed; until then they may be needed to try again. */
function useForgetWhenApplied({ ending }: Pick<AttemptControl<unknown>, "ending">, draft: KeptDraft): void {
  const outcome = ending?.kind === "operation" ? ending.operation.outcome : undefined;
  const isApplied = ending?.kind === "proposal" || outcome === "CONFIRMED" || outcome === "SUPERSEDED";
  const forget = useEffectEvent(() => draft.discard());
  useEffect(() => {
    if (isApplied) forget();
  }, [isApplied]);
}

/** A refusal because of another change is no longer true once that is settled. */
function useForgetWhenSettled(
  open: Operation | undefined,
  { recover }: Pick<AttemptControl<unknown>, "recover">,
): void {
  const isOpen = open !== undefined;
  const wasOpen = useRef(false);
  const settle = useEffectEvent(() => recover("settled"));
  useEffect(() => {
    if (wasOpen.current && !isOpen) settle();
    wasOpen.current = isOpen;
  }, [isOpen]);
}

function placeOf<Values, Body>(rules: WriteFormRules<Values, Body>): DraftPlace {
  const { act, params, officer, workflowExecutionId = "", processResults: [processResultId = ""] = [] } = rules;
  const { entityId, serviceName } = params;
  const ofCase = { officerId: officer.id, entityId, serviceName };
  if (act === "override") return { ...ofCase, form: act, workflowExecutionId };
  return act === "decide-hits" ? { ...ofCase, form: act, processResultId } : { ...ofCase, form: act };
}

function keptOf<Values extends object, Body>(values: Values, { confirming }: WriteFormRules<Values, Body>) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== confirming));
}

/** What the form was opened with on purpose, such as the officer as assignee, is not undone by a draft. */
function withDraft<Values extends object>(values: Values, initial: Values, kept: Record<string, unknown>): Values {
  const preset = Object.fromEntries(Object.entries(initial).filter(([, value]) => Boolean(value)));
  return { ...values, ...kept, ...preset };
}
