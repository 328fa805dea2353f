import { ActFailure } from "@/components/shell/ActFailure";

const LABELS = { until: "Last day away", coveredById: "Covered by" };

/** Why an absence was not recorded. */
export function AvailabilityFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      labels={LABELS}
      uncertain="It may have been saved. Reload the page before you save it again."
      certain="Nothing was saved."
    />
  );
}
