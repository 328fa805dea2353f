"use client";

import { useQuery } from "@tanstack/react-query";
import BellIcon from "lucide-react/icons/bell";
import { lazy, type MouseEvent, Suspense, useState } from "react";
import { iconButtonStyles } from "@/components/ui/buttonStyles";
import { waitingOptions } from "@/lib/operations/queries";
import type { Waiting } from "@/lib/writes/contract";

const PANEL_ID = "bell";
const loadPanel = () => import("./BellPanel").catch(sayNotLoaded);
const BellPanel = lazy(loadPanel);

/** Most of the time nothing waits for a decision: its code comes when something does. */
const ApprovalsLink = lazy(() => import("@/components/approvals/ApprovalsLink").catch(orNothing));

/**
 * How many operations wait for this officer, and on demand which. Every page carries it: a button and the browser's own
 * popover, whose content comes when the button is approached. In: the count as the page came with it.
 */
export function Bell({ waiting }: { waiting: Waiting }) {
  const { data = waiting } = useQuery(waitingOptions(waiting));
  const [open, setOpen] = useState(false);
  const count = data.open + data.needsHuman;
  return (
    <>
      {data.proposals > 0 && (
        <Suspense fallback={null}>
          <ApprovalsLink proposals={data.proposals} />
        </Suspense>
      )}
      <button
        type="button"
        popoverTarget={PANEL_ID}
        aria-label={count ? `Operations not settled: ${count}` : "Operations: all settled"}
        title="Operations that are not settled"
        onPointerEnter={loadPanel}
        onFocus={loadPanel}
        className={iconButtonStyles("quiet", "md", "relative")}
      >
        <BellIcon aria-hidden size={16} />
        {count > 0 && (
          <span className="absolute -top-1 -right-1 min-w-4 rounded-full bg-danger px-1 text-center text-2xs/4 text-accent-ink tabular-nums">
            {count > 99 ? "99+" : count}
          </span>
        )}
      </button>
      <div
        id={PANEL_ID}
        popover="auto"
        role="region"
        aria-label="Operations that are not settled"
        onToggle={({ newState }) => setOpen(newState === "open")}
        onClick={closeBehindLink}
        className="fixed inset-auto top-[calc(var(--header-height)-0.25rem)] right-3 max-h-[calc(100dvh-var(--header-height)-1rem)] w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-lg bg-surface-raised text-ink shadow-raised"
      >
        {open && (
          <Suspense fallback={<p className="p-3 text-ink-muted">Loading…</p>}>
            <BellPanel needsHuman={data.needsHuman} />
          </Suspense>
        )}
      </div>
    </>
  );
}

// The header stays when the page below it changes: the panel would stay open over what its link has led to.
function closeBehindLink({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  if (target instanceof Element && target.closest("a")) currentTarget.hidePopover();
}

function orNothing(cause: unknown) {
  reportError(cause);
  return { default: () => <></> };
}

function sayNotLoaded(cause: unknown) {
  reportError(cause);
  return { default: () => <p className="p-3">The list could not be loaded. Check your connection and reload.</p> };
}
