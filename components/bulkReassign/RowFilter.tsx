import { cx } from "@/components/ui/cx";
import { ToneIcon } from "@/components/ui/tone";
import { formatNumber } from "@/lib/format";
import type { Plan, RowsQuery } from "@/lib/bulkReassign/contract";
import { ROW_RESULTS, ROW_VERDICTS } from "@/lib/domain/planStates";
import { wordOfVerdict } from "@/lib/bulkReassign/words";
import { RESULT_WORDS } from "@/lib/domain/planWords";

export type Narrowing = Pick<RowsQuery, "verdict" | "result">;

interface RowFilterProps {
  plan: Plan;
  chosen: Narrowing;
  onChoose: (narrowing: Narrowing) => void;
}

/** How many cases have each verdict and each result; each number links to its cases. */
export function RowFilter({ plan, chosen, onChoose }: RowFilterProps) {
  const { kind, counts, progress } = plan;
  const results = ROW_RESULTS.filter((result) => progress.results[result]);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isAll = chosen.verdict === undefined && chosen.result === undefined;
  return (
    <div className="flex flex-col gap-2 pb-3">
      <Group label="By verdict">
        <Choice label="All" count={total} pressed={isAll} onPress={() => onChoose({})} />
        {ROW_VERDICTS.filter((verdict) => counts[verdict]).map((verdict) => (
          <Choice
            key={verdict}
            {...wordOfVerdict(verdict, kind)}
            count={counts[verdict] ?? 0}
            pressed={chosen.verdict === verdict}
            onPress={() => onChoose({ verdict })}
          />
        ))}
      </Group>
      {results.length > 0 && (
        <Group label="By result">
          {results.map((result) => (
            <Choice
              key={result}
              {...RESULT_WORDS[result]}
              count={progress.results[result] ?? 0}
              pressed={chosen.result === result}
              onPress={() => onChoose({ result })}
            />
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {children}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  tone?: Parameters<typeof ToneIcon>[0]["tone"];
  meaning?: string;
  count: number;
  pressed: boolean;
  onPress: () => void;
}

function Choice({ label, tone, meaning, count, pressed, onPress }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      title={meaning}
      onClick={onPress}
      className={cx(
        "inline-flex h-7 items-center gap-1.5 rounded-md border px-2 text-xs font-medium pointer-coarse:h-9",
        pressed ? "border-accent-text bg-surface-selected" : "border-neutral-line hover:bg-surface-hover",
      )}
    >
      {tone && <ToneIcon tone={tone} size={12} />}
      {label}
      <span className="text-ink-muted tabular-nums">{formatNumber(count)}</span>
    </button>
  );
}
