import { Isolated } from "@/components/ui/Isolated";
import { ROLE_WORDS, SYSTEM } from "@/lib/domain/roleWords";
import type { LedgerEntry } from "@/lib/ledger/contract";

/** Who did it, with the role held then. */
export function OfficerCell({ entry: { actorId, actorName, actorRole } }: { entry: LedgerEntry }) {
  if (!actorId) return <span className="text-ink-muted">{SYSTEM}</span>;
  return (
    <div className="flex min-w-0 flex-col max-xl:flex-row max-xl:gap-2">
      <Isolated truncate>{actorName ?? "Unknown officer"}</Isolated>
      <span className="text-xs text-ink-muted">{wordOfRole(actorRole)}</span>
    </div>
  );
}

function wordOfRole(role = ""): string {
  return Object.hasOwn(ROLE_WORDS, role) ? ROLE_WORDS[role as keyof typeof ROLE_WORDS] : role;
}
