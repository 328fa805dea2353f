import { plural } from "@/lib/format";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { Disclosure } from "@/components/ui/Disclosure";
import { ProcessResultView } from "./ProcessResultView";

const SHOWN = 10;

/** The single results behind a step; beyond ten the rest is folded. */
export function ProcessResults({ results, entityId }: { results: readonly ProcessResult[]; entityId: string }) {
  if (results.length === 0) return null;
  const rest = results.slice(SHOWN);
  return (
    <>
      <Items results={results.slice(0, SHOWN)} entityId={entityId} />
      {rest.length > 0 && (
        <Disclosure summary={plural(rest.length, "more result")}>
          <Items results={rest} entityId={entityId} />
        </Disclosure>
      )}
    </>
  );
}

function Items({ results, entityId }: { results: readonly ProcessResult[]; entityId: string }) {
  return (
    <ul className="flex flex-col gap-2">
      {results.map((result, index) => (
        <li key={result.processResultId ?? index}>
          <ProcessResultView result={result} entityId={entityId} />
        </li>
      ))}
    </ul>
  );
}
