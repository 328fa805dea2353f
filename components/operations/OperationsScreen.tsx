"use client";

import { useSearchParams } from "next/navigation";
import { lazy, Suspense } from "react";
import { PageHeader } from "@/components/shell/PageHeader";
import { orFailure } from "@/components/writes/FormFailure";
import type { Officer } from "@/lib/domain/officer";
import { operationHref } from "@/lib/operations/operationUrl";
import { OperationList } from "./OperationList";

const OperationDrawer = lazy(() => import("./OperationDrawer").catch(orFailure));

/** What the desk could not settle by itself: the list, and beside it the operation that the address names. */
export function OperationsScreen({ officer }: { officer: Officer }) {
  const id = useSearchParams().get("operation");
  return (
    <>
      <PageHeader title="Operations" description={DESCRIPTIONS[officer.role]} />
      <OperationList officer={officer} onOpen={(id) => show(operationHref(id))} />
      {id && (
        <Suspense>
          <OperationDrawer key={id} id={id} officer={officer} onClose={() => show(operationHref())} />
        </Suspense>
      )}
    </>
  );
}

const DESCRIPTIONS: Record<Officer["role"], string> = {
  lead: "Changes we could not verify. Check each in the FrankieOne portal, then settle it.",
  auditor: "Changes we could not verify. A team lead checks FrankieOne and settles them.",
  analyst: "Your changes we could not verify. Do not repeat them: a team lead settles them.",
};

function show(address: string): void {
  window.history.pushState(null, "", address);
}
