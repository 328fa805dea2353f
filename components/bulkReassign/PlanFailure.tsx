import { ActFailure } from "@/components/shell/ActFailure";

const LABELS = { text: "Reason" };

/** Why something was not done with a plan. */
export function PlanFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      labels={LABELS}
      uncertain="Check the list of plans before you try again."
      certain="Nothing was sent, and no plan has changed."
    />
  );
}
