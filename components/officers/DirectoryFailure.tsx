import { ActFailure } from "@/components/shell/ActFailure";

/** Why a change of the directory was not made. */
export function DirectoryFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      uncertain="It may have been changed: look at the directory before you repeat it."
      certain="Nothing was changed."
    />
  );
}
