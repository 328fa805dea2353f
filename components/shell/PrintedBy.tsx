"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTimeZone } from "@/components/ui/clock";
import { notePaper } from "@/components/ui/paper";
import { Isolated } from "@/components/ui/Isolated";
import { exactTime } from "@/lib/format";

/** On paper alone: when the page was printed, and by whom. */
export default function PrintedBy({ name }: { name: string }) {
  const timeZone = useTimeZone();
  // A line that is drawn while the page is being printed comes after the event.
  const [at, setAt] = useState(() => (matchMedia("print").matches ? new Date().toISOString() : undefined));
  useEffect(() => {
    const listening = new AbortController();
    const note = () => {
      flushSync(() => setAt(new Date().toISOString()));
      notePaper(true);
    };
    window.addEventListener("beforeprint", note, { signal: listening.signal });
    // Not while React is drawing, which is when effects run.
    if (matchMedia("print").matches) queueMicrotask(() => notePaper(true));
    window.addEventListener("afterprint", () => notePaper(false), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return (
    <p className="hidden border-b border-line pb-2 text-xs print:block">
      Countersign. Printed {at && exactTime(at, timeZone)} by <Isolated>{name}</Isolated>
    </p>
  );
}
