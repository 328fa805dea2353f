"use client";

import Download from "lucide-react/icons/download";
import ShieldCheck from "lucide-react/icons/shield-check";
import X from "lucide-react/icons/x";
import { Button } from "@/components/ui/Button";
import { buttonStyles } from "@/components/ui/buttonStyles";
import { CopyButton } from "@/components/ui/CopyButton";
import { Disclosure } from "@/components/ui/Disclosure";
import type { LedgerProof } from "@/lib/ledger/contract";
import { useVerification } from "./useVerification";
import { VerificationProgress } from "./VerificationProgress";
import { VerificationResult } from "./VerificationResult";

/** The proof of the ledger: verify it here and now, or take it away to where nobody has to trust this desk. */
export function ProofPanel({ proof }: { proof: LedgerProof }) {
  const { state, start, stop } = useVerification();
  const running = state.kind === "running";
  return (
    <section
      aria-label="Proof"
      className="mb-3 flex flex-col gap-2 rounded-md border border-line bg-surface-sunken px-3 py-2.5"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<ShieldCheck aria-hidden size={14} />} busy={running} onClick={start}>
          Verify the chain
        </Button>
        {running && (
          <Button variant="quiet" icon={<X aria-hidden size={14} />} onClick={stop}>
            Stop
          </Button>
        )}
        <a href="/api/ledger/export" download className={buttonStyles("secondary", "md")}>
          <Download aria-hidden size={14} />
          Export for an auditor
        </a>
      </div>
      {running && <VerificationProgress verified={state.verified} />}
      {(state.kind === "done" || state.kind === "failed") && <VerificationResult state={state} />}
      <OfflineVerifier proof={proof} />
    </section>
  );
}

/** What an auditor needs beside the export. */
function OfflineVerifier({ proof: { publicKey } }: { proof: LedgerProof }) {
  const checkpoints = publicKey ? ` --checkpoints CHECKPOINTS --public-key ${publicKey}` : "";
  const command = `npm run ledger:verify -- EXPORT${checkpoints} --key-file KEY`;
  return (
    <Disclosure summary="How an auditor verifies the export, without this desk">
      <p className="text-ink-muted">
        With Countersign&apos;s sources and the ledger key, on any machine; neither this server nor its database is
        asked.{" "}
        {publicKey ? "The file of checkpoints is kept outside the database by whoever runs the desk." : NO_CHECKPOINTS}
      </p>
      <p className="mt-1 flex items-start gap-1">
        <code className="min-w-0 rounded-sm bg-neutral-bg px-1.5 py-1 font-mono text-xs wrap-anywhere">{command}</code>
        <CopyButton text={command} label="Copy the command" />
      </p>
    </Disclosure>
  );
}

const NO_CHECKPOINTS =
  "This desk keeps no checkpoints: a cut tail, a rewritten chain or an old copy of the database cannot be told.";
