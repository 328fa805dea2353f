import { Callout } from "@/components/ui/Callout";
import { ConflictNotice } from "./ConflictNotice";
import { UncheckedDraft } from "./DraftNotice";
import { Outcome } from "@/components/outcomes/Outcome";
import type { WriteForm } from "./useWriteForm";

interface FormNoticesProps {
  form: Pick<WriteForm<unknown>, "attempt" | "draft">;
  unavailable?: string;
}

/** Why a form has not been sent, or not to an end: over its buttons, where the officer looks after pressing one. */
export function FormNotices({ form: { attempt, draft }, unavailable }: FormNoticesProps) {
  const { ending, newer, seen, blocked, adopt } = attempt;
  const refused = ending?.kind === "conflict";
  return (
    <div role="alert" className="flex max-h-[45dvh] w-full flex-col gap-2 overflow-y-auto empty:hidden">
      {ending && !(refused && newer) && <Outcome ending={ending} />}
      {newer && <ConflictNotice {...{ seen, newer, refused }} onAdopt={blocked ? adopt : undefined} />}
      {draft.unchecked && !newer && <UncheckedDraft draft={draft} />}
      {unavailable && !newer && <Callout tone="caution" title={unavailable} />}
    </div>
  );
}
