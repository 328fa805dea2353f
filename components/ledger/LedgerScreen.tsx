"use client";

import { PageHeader } from "@/components/shell/PageHeader";
import { Callout } from "@/components/ui/Callout";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import type { Problem } from "@/lib/http/problem";
import { ledgerPartOf } from "@/lib/ledger/rules";
import type { LedgerProof } from "@/lib/ledger/contract";
import { LedgerFilters } from "./LedgerFilters";
import { LedgerList } from "./LedgerList";
import { ProofPanel } from "./ProofPanel";
import { RefreshLedger } from "./RefreshLedger";
import { useLedger } from "./useLedger";

export interface LedgerScreenProps {
  officer: Officer;
  /** How the ledger is vouched for. */
  proof: LedgerProof;
  /** Why the server could not read it, where it tried. */
  failure?: Problem;
}

/** The ledger: what was done, by whom, how it ended; and, for those who answer for it, the proof. */
export function LedgerScreen({ officer, proof, failure }: LedgerScreenProps) {
  const ledger = useLedger(failure);
  return (
    <>
      <PageHeader
        title="Ledger"
        description={DESCRIPTIONS[ledgerPartOf(officer)]}
        actions={<RefreshLedger ledger={ledger} />}
      />
      {proof.distrust && <Distrusted reason={proof.distrust} />}
      {can(officer, "verify-ledger").allowed && <ProofPanel proof={proof} />}
      <LedgerFilters filter={ledger.filter} timeZone={officer.timeZone} />
      <LedgerList ledger={ledger} />
    </>
  );
}

const DESCRIPTIONS = {
  everything: "Every action in Countersign, in a tamper-evident record.",
  "cases-and-own": "Actions on cases, and your own actions.",
};

function Distrusted({ reason }: { reason: string }) {
  return (
    <Callout
      tone="critical"
      title="The ledger does not match its checkpoints: changes are blocked"
      next="Contact your administrator. Reading still works."
      className="mb-3"
    >
      {reason}
    </Callout>
  );
}
