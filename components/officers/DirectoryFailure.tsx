import { ActFailure } from "@/components/shell/ActFailure";

const LABELS = { email: "E-mail", name: "Name", role: "Role" };

/** Why a change of the directory was not made. */
export function DirectoryFailure({ error }: { error: Error | null }) {
  return (
    <ActFailure
      error={error}
      labels={LABELS}
      uncertain="It may have been changed. Check the directory before you try again."
      certain="Nothing was changed."
    />
  );
}
