import { Callout } from "@/components/ui/Callout";
import { formatNumber } from "@/lib/format";
import { nextStepOf } from "@/lib/http/nextStep";
import { isSound, type Verified } from "@/lib/ledger/verified";
import type { VerificationState } from "./useVerification";

const MOST_SHOWN = 10;

/** What a verification found: that all is as recorded, or the first broken rows and the gaps. */
export function VerificationResult({ state }: { state: Extract<VerificationState, { kind: "done" | "failed" }> }) {
  const { verified } = state;
  if (state.kind === "failed")
    return (
      <Callout
        tone="serious"
        live="polite"
        title="Verification did not finish"
        next={nextStepOf(state.problem)}
        requestId={state.problem?.requestId}
      >
        {state.problem?.detail} {verified.rows > 0 && `Verified so far: ${counted(verified)}.`}
      </Callout>
    );
  if (!isSound(verified)) return <Faults verified={verified} />;
  const title = state.stopped ? `Stopped: ${counted(verified)}` : counted(verified);
  return (
    <Callout tone={state.stopped || !verified.keepsCheckpoints ? "info" : "good"} live="polite" title={title}>
      {verified.keepsCheckpoints ? CHAIN_HOLDS : UNGUARDED}
    </Callout>
  );
}

const CHAIN_HOLDS = "Every row is as it was recorded, and all checkpoints match.";
const UNGUARDED =
  "Every row follows from the one before it. Without checkpoints, missing rows at the end or an old copy cannot be detected.";

function counted({ rows, faultyRows, checkpoints, validCheckpoints }: Verified): string {
  const valid = `${formatNumber(rows - faultyRows)}/${formatNumber(rows)} rows`;
  return `${valid}, ${formatNumber(validCheckpoints)}/${formatNumber(checkpoints)} checkpoints valid`;
}

function Faults({ verified }: { verified: Verified }) {
  const { faults, gaps, faultCount, distrust } = verified;
  const hidden = faultCount - Math.min(faults.length, MOST_SHOWN);
  return (
    <Callout
      tone="critical"
      live="assertive"
      title={`The ledger has been altered: ${counted(verified)}`}
      next="Do not change the database. Contact your administrator; an export gives an auditor the same evidence."
    >
      {distrust && <p>Changes are blocked: {distrust}</p>}
      <ul className="list-disc pl-4">
        {gaps.slice(0, MOST_SHOWN).map(({ from, to }) => (
          <li key={`${from}-${to}`}>
            Gap:{" "}
            {from === to ? `row ${formatNumber(from)} is` : `rows ${formatNumber(from)} to ${formatNumber(to)} are`}{" "}
            missing
          </li>
        ))}
        {faults.slice(0, MOST_SHOWN).map(({ sequence, problem }, index) => (
          <li key={index}>
            Row {formatNumber(sequence)} {problem}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p>… and {formatNumber(hidden)} more.</p>}
    </Callout>
  );
}
