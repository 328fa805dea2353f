import { Isolated } from "@/components/ui/Isolated";
import { wordOfProvider } from "@/lib/domain/providerWords";
import { wordOfResult } from "@/lib/executions/resultWords";
import { within } from "@/lib/executions/ruleWords";
import type { StepResult } from "@/lib/frankieone/wire/execution";

/** Whom a check asked, in their order, and what each answered: "ComplyAdvantage: match". */
export function Providers({ step: { serviceProviders } }: { step: StepResult }) {
  const asked = [...serviceProviders].sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  if (asked.length === 0) return null;
  const told = asked.map(({ provider, result }) =>
    [provider ? wordOfProvider(provider) : "Unnamed provider", result && within(wordOfResult(result))]
      .filter(Boolean)
      .join(": "),
  );
  return (
    <p className="min-w-0">
      <Isolated>{told.join(" · ")}</Isolated>
    </p>
  );
}
