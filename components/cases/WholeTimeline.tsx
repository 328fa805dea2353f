"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { useOnPaper } from "@/components/ui/paper";
import { Select } from "@/components/ui/Select";
import type { TimelineRow } from "@/lib/cases/timelineContract";
import { ENTRY_KINDS, type EntryKind, entryOf } from "@/lib/cases/timelineWords";
import { TimelineEntries } from "./TimelineEntries";

const STEP = 25;

/** All entries, narrowed by kind and person. In: the rows, newest first. */
export function WholeTimeline({ rows }: { rows: readonly TimelineRow[] }) {
  const [shown, setShown] = useState(STEP);
  const printing = useOnPaper();
  const [kind, setKind] = useState("");
  const [who, setWho] = useState("");
  const entries = rows.map(entryOf);
  const fitting = rows.filter((_, index) => fits(entries[index]?.kind, kind) && fits(entries[index]?.who, who));
  const left = fitting.length - shown;
  return (
    <>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Select
          aria-label="Kind of entry"
          className="w-44"
          placeholder="All kinds"
          options={distinct(entries.map((entry) => entry.kind)).map((value) => ({
            value,
            label: ENTRY_KINDS[value as EntryKind],
          }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <Select
          aria-label="Person"
          className="w-56"
          placeholder="Everyone"
          options={distinct(entries.map((entry) => entry.who)).map((value) => ({ value, label: value }))}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
      </div>
      {(kind || who) && (
        <p className="hidden print:block">
          Only some entries: {[kind && ENTRY_KINDS[kind as EntryKind], who].filter(Boolean).join(", ")}.
        </p>
      )}
      <div role="status">
        {fitting.length === 0 && <p className="text-ink-muted">No entry of this kind by this person.</p>}
      </div>
      <TimelineEntries rows={printing ? fitting : fitting.slice(0, shown)} />
      {left > 0 && (
        <Button size="sm" className="self-start" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, left)} more
        </Button>
      )}
    </>
  );
}

const fits = (value: string | undefined, wanted: string) => wanted === "" || value === wanted;

const distinct = (values: readonly (string | undefined)[]) =>
  [...new Set(values)].filter((value) => value !== undefined).toSorted();
