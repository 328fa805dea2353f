"use client";

import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { choosesByKey, reasonByKeys } from "@/lib/executions/reasonByKeys";
import type { Policy } from "@/lib/policy/contract";
import type { WriteForm } from "./useWriteForm";
import { usePolicy } from "./useWording";

interface ReasonFieldProps {
  form: Pick<WriteForm<{ reasonCode: string; comment: string }>, "values" | "errors" | "set">;
  /** The reasons of the policy that go with what is chosen; undefined while nothing is. */
  fitting: ((policy: Policy) => readonly Reason[]) | undefined;
  /** What to do before there are reasons to choose from. */
  before: string;
  /** It takes the focus of a drawer that opens, where nothing above it does. */
  takesFocus?: boolean;
}

type Reason = Pick<Policy["reasonCodes"][number], "code" | "words">;

/** Why something is decided as it is: a reason of the policy. */
export function ReasonField({ form: { values, errors, set }, fitting, before, takesFocus }: ReasonFieldProps) {
  const { policy, error, retry } = usePolicy();
  const reasons = policy && (fitting?.(policy) ?? []);
  const onKeyDown = useKeysAhead(reasons, (reasonCode) => set({ reasonCode }));
  if (error) return <FailureCallout error={error} what="The list of reasons" retry={retry} />;
  return (
    <Field label="Reason" description={fitting ? undefined : before} error={errors.reasonCode}>
      {(control) => (
        <Select
          {...control}
          placeholder={fitting && !policy ? "Loading the reasons…" : "Choose a reason"}
          options={(reasons ?? []).map(({ code, words }) => ({ value: code, label: words }))}
          value={values.reasonCode}
          onChange={(event) => set({ reasonCode: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          data-initial-focus={takesFocus || undefined}
        />
      )}
    </Field>
  );
}

/**
 * A digit leads to the reasons at once, and the next key may come before the policy has: such keys choose when it is there. In:
 * the reasons, undefined while they are loading.
 */
function useKeysAhead(reasons: readonly Reason[] | undefined, choose: (code: string) => void) {
  const keys = useRef<string[]>([]);
  const isThere = reasons !== undefined;
  const catchUp = useEffectEvent(() => {
    const code = reasonByKeys(reasons ?? [], keys.current.splice(0));
    if (code) choose(code);
  });
  useEffect(() => {
    if (isThere) catchUp();
  }, [isThere]);
  return ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (!isThere && !ctrlKey && !metaKey && !altKey && choosesByKey(key)) keys.current.push(key);
  };
}
