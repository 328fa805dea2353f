import { ActFailure } from "@/components/shell/ActFailure";

/** Why an absence was not recorded. */
export function AvailabilityFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      uncertain="It may have been saved. Reload the page before you save it again."
      certain="Nothing was saved."
    />
  );
}
