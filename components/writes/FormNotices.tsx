import type { ReactNode } from "react";
import { Callout } from "@/components/ui/Callout";
import { isOutdated } from "@/lib/writes/attempt";
import { ConflictNotice, type ConflictNoticeProps } from "./ConflictNotice";
import { UncheckedDraft } from "./DraftNotice";
import { Outcome } from "@/components/outcomes/Outcome";
import type { WriteForm } from "./useWriteForm";

const ofCase = (props: ConflictNoticeProps) => <ConflictNotice {...props} />;

export interface FormNoticesProps {
  form: Pick<WriteForm<unknown>, "attempt" | "draft">;
  unavailable?: string;
  /** Says what is another by now, where it is not the case as a whole that the form is about. */
  conflict?: (conflict: ConflictNoticeProps) => ReactNode;
}

/** Why a form has not been sent, or not to an end: over its buttons, where the officer looks after pressing one. */
export function FormNotices({ form: { attempt, draft }, unavailable, conflict = ofCase }: FormNoticesProps) {
  const { ending, newer, seen, blocked, adopt } = attempt;
  const refused = isOutdated(ending);
  return (
    <div role="alert" className="flex max-h-[45dvh] w-full flex-col gap-2 overflow-y-auto empty:hidden">
      {ending && !(refused && newer) && <Outcome ending={ending} />}
      {newer && conflict({ seen, newer, refused, onAdopt: blocked ? adopt : undefined })}
      {draft.unchecked && !newer && <UncheckedDraft draft={draft} />}
      {unavailable && !newer && <Callout tone="caution" title={unavailable} />}
    </div>
  );
}
