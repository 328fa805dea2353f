import { ActFailure } from "@/components/shell/ActFailure";

/** Why a change of a template was not made. */
export function TemplateFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      uncertain="It may have been saved. Check the list before you save it again."
      certain="Nothing was saved."
    />
  );
}
