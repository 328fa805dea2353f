"use client";

import { useStillTrue } from "@/components/shell/useStillTrue";
import { Callout } from "@/components/ui/Callout";
import { IntoView } from "@/components/ui/IntoView";
import { failureOfAct, faultOfName } from "./failureOfAct";

/** Why an act on a view failed; nothing where the field of the name tells it. */
export function ActFailureCallout({ error: failed, title }: { error: Error | null; title: string }) {
  const error = useStillTrue(failed);
  if (!error || faultOfName(error)) return null;
  const { detail, ...failure } = failureOfAct(error, title);
  return (
    <IntoView of={error}>
      <Callout tone="critical" live="assertive" {...failure}>
        {detail}
      </Callout>
    </IntoView>
  );
}
