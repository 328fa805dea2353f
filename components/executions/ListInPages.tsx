"use client";

import { type ReactNode, use, useEffect, useRef, useState } from "react";
import { HIT, HITS_OF } from "@/components/hits/hitMarks";
import { HitsHere } from "@/components/hits/hitsHere";
import { Button } from "@/components/ui/Button";
import { useOnPaper } from "@/components/ui/paper";
import { plural } from "@/lib/format";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";

interface ListInPagesProps {
  results: readonly ProcessResult[];
  /** What they are called, one and many. */
  noun: readonly [one: string, many: string];
  className?: string;
  children: (result: ProcessResult) => ReactNode;
}

const PAGE = 20;

/** Results of a check, twenty at a time: more than anybody looks at in one go are not drawn before somebody asks for them. */
export function ListInPages({ results, noun, className, children }: ListInPagesProps) {
  const [pages, setPages] = useState(1);
  const printing = useOnPaper();
  const list = useRef<HTMLUListElement>(null);
  const here = use(HitsHere);
  useEffect(() => {
    if (pages > 1) focusOn(list.current?.children[(pages - 1) * PAGE]);
  }, [pages]);
  const shown = printing ? results.length : pages * PAGE;
  const rest = results.length - shown;
  return (
    <>
      <ul ref={list} className={className}>
        {results.slice(0, shown).map((result, index) => (
          <li
            key={result.processResultId ?? index}
            tabIndex={-1}
            className="not-first:border-t not-first:border-line not-first:pt-3"
          >
            {children(result)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p {...{ [HITS_OF]: here?.workflowExecutionId }} tabIndex={-1} className="flex flex-wrap items-center gap-x-3">
          <Button size="sm" onClick={() => setPages(pages + 1)}>
            Show {plural(Math.min(rest, PAGE), `more ${noun[0]}`, `more ${noun[1]}`)}
          </Button>
          <span className="text-xs text-ink-muted tabular-nums">
            {shown} of {results.length} shown
          </span>
        </p>
      )}
    </>
  );
}

/** The first of those that came, or the hit in it, which the keys go on from. */
function focusOn(item: Element | undefined): void {
  const target = item?.querySelector(`[${HIT}]`) ?? item;
  if (target instanceof HTMLElement) target.focus();
}
