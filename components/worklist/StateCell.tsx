import { StatusBadge } from "@/components/executions/StatusBadge";
import { meaningOfState } from "@/lib/cases/states";

/** The state of the service profile: a plain word while all is usual. */
export function StateCell({ state }: { state?: string }) {
  const meaning = meaningOfState(state);
  if (!meaning) return <span className="text-ink-muted">None</span>;
  const usual = meaning.known && (meaning.tone === "good" || meaning.tone === "neutral");
  return usual ? <span title={meaning.text}>{meaning.label}</span> : <StatusBadge meaning={meaning} look="plain" />;
}
