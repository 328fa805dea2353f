import { duration, formatNumber, plural } from "@/lib/format";
import type { Plan } from "@/lib/bulkReassign/contract";
import { doneOf, wordOfPlan } from "@/lib/bulkReassign/words";

/** How far a plan is: a bar, and in words how many, how fast and how long still. */
export function PlanProgress({ plan }: { plan: Plan }) {
  const { done, of } = doneOf(plan);
  const { perSecond, secondsLeft } = plan.progress;
  const words = [
    `${formatNumber(done)} of ${plural(of, "case")}`,
    perSecond !== undefined && `${formatNumber(perSecond, 1)} a second`,
    plan.state === "running" && secondsLeft !== undefined && `about ${duration(secondsLeft * 1_000)} left`,
    plan.state === "paused" && "paused",
  ].filter(Boolean);
  return (
    <div className="max-w-2xl">
      <progress
        aria-label="Cases processed"
        value={done}
        max={Math.max(1, of)}
        className="block h-2 w-full appearance-none overflow-hidden rounded-full bg-neutral-bg [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-neutral-bg [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width]"
      />
      <p className="pt-1.5 text-ink-muted tabular-nums">{words.join(" · ")}</p>
      {/* Spoken when it ends or rests, not with every case. */}
      <p role="status" className="sr-only">
        {`Plan: ${wordOfPlan(plan).label}`}
      </p>
    </div>
  );
}
