import { cx } from "@/components/ui/cx";
import { Isolated } from "@/components/ui/Isolated";
import { wordOfProvider, wordOfSource } from "@/lib/domain/providerWords";
import { asRecord, asText, member } from "@/lib/executions/looseValues";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { formatNumber } from "@/lib/format";

interface ProviderNoteProps {
  result: ProcessResult;
  note?: string;
  className?: string;
}

/**
 * Who answered, and their numbers as they came: which direction is good is undocumented (handbook 1.17). A strength that is the
 * same as the confidence is told once.
 */
export function ProviderNote({ result: { providerResult, supplementaryData }, note, className }: ProviderNoteProps) {
  const { name, source, confidence, riskScore, errorCode, errorMessage } = providerResult ?? {};
  const strength = asText(member(asRecord(member(asRecord(supplementaryData), "matchData")), "strength"));
  const confident = confidence?.normalized;
  const told = [
    strength && `Strength ${strength}`,
    name && wordOfProvider(name),
    source && source !== name && wordOfSource(source),
    confident !== undefined && String(confident) !== strength && `confidence ${formatNumber(confident, 2)}`,
    riskScore !== undefined && `risk score ${formatNumber(riskScore, 2)}`,
    note,
    errorMessage,
    errorCode,
  ].filter(Boolean);
  if (told.length === 0) return null;
  return (
    <p className={cx("text-xs text-ink-muted", className)}>
      <Isolated>{told.join(" · ")}</Isolated>
    </p>
  );
}
