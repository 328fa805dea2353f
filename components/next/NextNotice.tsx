"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import type { CaseParams } from "@/lib/cases/contract";
import { IntoView } from "@/components/ui/IntoView";
import { orSay } from "@/components/shell/codeMissing";
import { putNext, useNext } from "./nextStore";

const NextBar = lazy(() => import("./NextBar").catch(orSay));

/** The place of the next-case bar on a page: empty until there is a message. */
export function NextNotice({ here }: { here?: CaseParams }) {
  const { message } = useNext();
  const path = usePathname();
  return (
    <div role="status" className="empty:hidden">
      {message?.path === path && (
        <Suspense fallback={null}>
          <IntoView of={message} className="scroll-mb-16">
            <NextBar message={message} here={here} onClose={dismissMessage} />
          </IntoView>
        </Suspense>
      )}
    </div>
  );
}

const dismissMessage = () => putNext({ message: undefined });
