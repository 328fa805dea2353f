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

/** The proof of the ledger: verify it here, or export it and verify it without trusting this desk. */
export function ProofPanel({ proof }: { proof: LedgerProof }) {
  const { state, start, stop } = useVerification();
  const running = state.kind === "running";
  return (
    <section
      aria-label="Proof"
      className="mb-3 flex flex-col gap-2 rounded-md border border-line bg-surface-sunken px-3 py-2.5 print:border-0 print:p-0"
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
        <a href="/api/ledger/export" download className={buttonStyles("secondary", "md", "print:hidden")}>
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

/** What an auditor needs beside the export: nothing secret. */
function OfflineVerifier({ proof: { publicKey, publicKeyId } }: { proof: LedgerProof }) {
  const command = `node verify.mjs EXPORT --public-key ${publicKey} --checkpoints CHECKPOINTS`;
  return (
    <Disclosure summary="How to verify the export independently" className="print:not-open:hidden">
      {publicKey ? (
        <>
          <p className="text-ink-muted">
            With{" "}
            <a href="/verify.mjs" download className="underline">
              verify.mjs
            </a>
            , a single file that needs only Node, on any machine, without secrets or access to this server. Public key,
            ID <code className="font-mono">{publicKeyId}</code>:{" "}
            <code className="font-mono wrap-anywhere">{publicKey}</code>. Your administrator has the checkpoints file.
          </p>
          <Command text={command} />
        </>
      ) : (
        <>
          <p className="text-ink-muted">
            With Countersign&apos;s sources and the ledger key, on any machine. {NO_CHECKPOINTS}
          </p>
          <Command text="npm run ledger:verify -- EXPORT --key-file KEY" />
        </>
      )}
    </Disclosure>
  );
}

function Command({ text }: { text: string }) {
  return (
    <p className="mt-1 flex items-start gap-1">
      <code className="min-w-0 rounded-sm bg-neutral-bg px-1.5 py-1 font-mono text-xs wrap-anywhere">{text}</code>
      <CopyButton text={text} label="Copy the command" />
    </p>
  );
}

const NO_CHECKPOINTS =
  "This installation keeps no signed checkpoints: missing rows at the end, a rewritten ledger or an old copy of the database cannot be detected.";
