import { ActFailure } from "@/components/shell/ActFailure";

const LABELS = { title: "Title", text: "Text", forms: "Offered in" };

/** Why a change of a template was not made. */
export function TemplateFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      labels={LABELS}
      uncertain="It may have been saved. Check the list before you save it again."
      certain="Nothing was saved."
    />
  );
}
