"use client";

import { createContext, type ReactNode, use, useMemo, useRef, useState } from "react";
import { useSettingsOfDesk } from "@/components/shell/settingsOfDesk";
import { notify } from "@/components/ui/notices";
import { opening } from "@/components/ui/opening";
import type { Officer } from "@/lib/domain/officer";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import type { HitAnswer } from "@/lib/hits/answers";

/** A form of an act on the case, as a button or key asks for it. */
export type WantedAct =
  | { form: "reassign"; assignee?: string }
  | { form: "override"; workflowExecutionId: string }
  | { form: "change-state" }
  | { form: "set-current-workflow" }
  | { form: "decide-hits"; processResults: readonly string[]; answer?: HitAnswer }
  | { form: "set-risk-level" }
  | { form: "set-monitoring"; wanted?: string }
  | { form: "run-workflow"; workflowName: string };

/** What may be open beside the case: the form of an act, or its notes. */
export type WantedForm = WantedAct | { form: "note" };

/** Who acts here on what. */
export interface Scene {
  params: CaseParams;
  /** The case as the page shows it now. */
  loaded: LoadedCase;
  officer: Officer;
}

export interface Acting extends Scene {
  /** May organisations be changed here? */
  organisationWrites: boolean;
  wanted?: WantedForm;
  /** Opens a form in the place of the one that is open, unless something has been entered there. */
  open: (wanted: WantedForm) => void;
  close: () => void;
  /** The open form says whether closing it would lose anything. */
  reportInput: (hasInput: boolean) => void;
}

const ActingContext = createContext<Acting | undefined>(undefined);

/** The acting side of the page, or undefined where a case is only shown. */
export const useActing = () => use(ActingContext);

/** Around a case that can be acted on. One form is open at a time. */
export function ActingProvider({ params, loaded, officer, children }: Scene & { children: ReactNode }) {
  const [wanted, setWanted] = useState<WantedForm>();
  const hasInput = useRef(false);
  const { organisationWrites = false } = useSettingsOfDesk();
  const value = useMemo<Acting>(() => {
    const put = (next: WantedForm | undefined) => {
      hasInput.current = false;
      setWanted(next);
    };
    return {
      ...{ params, loaded, officer, wanted, organisationWrites },
      open: (next) => (hasInput.current ? sayOneAtATime() : opening(next.form, () => put(next))),
      close: () => put(undefined),
      reportInput: (entered) => void (hasInput.current = entered),
    };
  }, [params, loaded, officer, wanted, organisationWrites]);
  return <ActingContext value={value}>{children}</ActingContext>;
}

function sayOneAtATime(): void {
  const detail = "Send or close the other form first.";
  notify({ id: "one-form-at-a-time", tone: "info", title: "Another form is open", detail });
}
