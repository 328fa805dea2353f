import { ActFailure } from "@/components/shell/ActFailure";

/** Why something was not done with a plan. */
export function PlanFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      uncertain="Check the list of plans before you try again."
      certain="Nothing was sent, and no plan has changed."
    />
  );
}
