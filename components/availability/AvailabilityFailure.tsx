import { ActFailure } from "@/components/shell/ActFailure";

/** Why an absence was not put down. */
export function AvailabilityFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      uncertain="It may have been saved: reload the page before you save it again."
      certain="Nothing was saved."
    />
  );
}
