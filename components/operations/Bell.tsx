"use client";

import { useQuery } from "@tanstack/react-query";
import BellIcon from "lucide-react/icons/bell";
import { lazy, Suspense, useState } from "react";
import { orNothing, orSayThere } from "@/components/shell/codeMissing";
import { ahead } from "@/components/ui/ahead";
import { Later } from "@/components/ui/Later";
import { iconButtonStyles } from "@/components/ui/buttonStyles";
import { closeBehindLink } from "@/components/ui/closeBehindLink";
import { waitingOptions } from "@/lib/operations/queries";
import type { Waiting } from "@/lib/writes/contract";

const PANEL_ID = "bell";
const loadPanel = () => import("./BellPanel").catch(orSayThere);
const BellPanel = lazy(loadPanel);

/** A search of the vendor on every page, which its panel lists: it comes when the page has been there for a moment. */
const EscalatedCount = lazy(() => import("./EscalatedCount").catch(orNothing));

/** Most of the time nothing waits for a decision: its code comes when something does. */
const ApprovalsLink = lazy(() => import("./ApprovalsLink").catch(orNothing));

const NEWS = {
  unsettled: "Unverified changes",
  decided: "Your proposals decided",
  mentions: "Notes that mention you",
  escalated: "Cases needing your approval",
};

/**
 * How much waits for this officer, and on demand what. Every page carries it: a button and the browser's own
 * popover, whose content comes when the button is approached. In: the count as the page came with it.
 */
export function Bell({ waiting }: { waiting: Waiting }) {
  const { data = waiting } = useQuery(waitingOptions(waiting));
  const [open, setOpen] = useState(false);
  const [escalated, setEscalated] = useState(0);
  const news = { unsettled: data.open + data.needsHuman, decided: data.decided, mentions: data.mentions, escalated };
  const count = news.unsettled + news.decided + news.mentions + news.escalated;
  return (
    <>
      <Later>
        <EscalatedCount onCount={setEscalated} />
      </Later>
      {data.proposals > 0 && (
        <Suspense fallback={null}>
          <ApprovalsLink proposals={data.proposals} />
        </Suspense>
      )}
      <button
        type="button"
        popoverTarget={PANEL_ID}
        aria-label={wordOfNews(news)}
        title={wordOfNews(news)}
        onPointerEnter={ahead(loadPanel)}
        onFocus={ahead(loadPanel)}
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
        aria-label="Notifications"
        onToggle={({ newState }) => setOpen(newState === "open")}
        onClick={closeBehindLink}
        className="fixed inset-auto top-[calc(var(--header-height)-0.25rem)] right-3 max-h-[calc(100dvh-var(--header-height)-1rem)] w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-lg bg-surface-raised text-ink shadow-raised"
      >
        {open && (
          <Suspense fallback={<p className="p-3 text-ink-muted">Loading…</p>}>
            <BellPanel needsHuman={data.needsHuman} decided={data.decided} mentions={data.mentions} />
          </Suspense>
        )}
      </div>
    </>
  );
}

function wordOfNews(news: Record<keyof typeof NEWS, number>): string {
  const counted = (Object.keys(NEWS) as (keyof typeof NEWS)[]).filter((kind) => news[kind] > 0);
  return counted.map((kind) => `${NEWS[kind]}: ${news[kind]}`).join(". ") || "Notifications: none";
}
