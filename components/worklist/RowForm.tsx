"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { wantedFor } from "@/components/cases/forms/caseActs";
import { CaseForms } from "@/components/cases/forms/CaseForms";
import { openOrSay } from "@/components/cases/forms/openOrSay";
import { notify } from "@/components/ui/notices";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { ActingProvider, useActing } from "@/components/writes/acting";
import { sessionQuery } from "@/lib/auth/queries";
import type { CaseAct } from "@/lib/cases/acts";
import { caseOptions } from "@/lib/cases/queries";
import type { RowAct } from "./useRowKeys";

interface RowFormProps {
  wanted: RowAct;
  onClose: () => void;
}

/** The form of an act on a row: the case is read first, so that it is judged and sent as it is now. */
export default function RowForm({ wanted: { row, act }, onClose }: RowFormProps) {
  const { entityId, serviceName, isOrganization } = row;
  const params = { entityId, serviceName };
  const { data: session } = useQuery(sessionQuery());
  const { data: loaded, error } = useQuery(caseOptions(params, isOrganization ? { type: "ORGANIZATION" } : {}));
  const fail = useEffectEvent((cause: Error) => {
    const detail = `${cause.message} Nothing was sent.`;
    notify({ id: "row-unread", tone: "serious", title: "The case could not be read", detail });
    onClose();
  });
  useEffect(() => {
    if (error && !loaded) fail(error);
  }, [error, loaded]);
  if (!loaded || !session) return <VisuallyHidden>Reading the case</VisuallyHidden>;
  return (
    <ActingProvider params={params} loaded={loaded} officer={session.officer}>
      <OpenAtOnce act={act} onClosed={onClose} />
      <CaseForms />
    </ActingProvider>
  );
}

/** Opens the form, or says why it cannot be, and tells when it is closed again. */
function OpenAtOnce({ act, onClosed }: { act: CaseAct; onClosed: () => void }) {
  const acting = useActing();
  const standing = useRef<"new" | "asked" | "open">("new");
  const follow = useEffectEvent(() => {
    if (!acting) return;
    if (acting.wanted) standing.current = "open";
    else if (standing.current === "open") onClosed();
    else if (standing.current === "new") {
      standing.current = "asked";
      if (!openOrSay(acting, wantedFor(act, acting.loaded.serviceProfile))) onClosed();
    }
  });
  useEffect(() => follow(), [acting]);
  return null;
}
