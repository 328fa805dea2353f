"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import type { CaseParams } from "@/lib/cases/contract";
import { orSay } from "@/components/shell/lazyPart";
import { putNext, useNext } from "./nextStore";

const NextBar = lazy(() => import("./NextBar").catch(orSay));

/** Where the bar of the next case stands on a page: nothing until there is something to tell. */
export function NextNotice({ here }: { here?: CaseParams }) {
  const { told } = useNext();
  const path = usePathname();
  return (
    <div role="status" className="empty:hidden">
      {told?.path === path && (
        <Suspense fallback={null}>
          <NextBar told={told} here={here} onClose={dismissTold} />
        </Suspense>
      )}
    </div>
  );
}

const dismissTold = () => putNext({ told: undefined });
