"use client";

import type { ReactNode } from "react";
import { DESK_KEYS } from "@/components/shell/keyTable";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { Outcome } from "@/components/writes/Outcome";
import type { CaseParams } from "@/lib/cases/contract";
import { wordsOfNone } from "@/lib/worklist/nextWords";
import { type Ending, isDefinite } from "@/lib/writes/attempt";
import { wordsOfEnding } from "@/lib/writes/words";
import { useNextCase } from "./NextCase";
import { type Told, useNext } from "./nextStore";

interface NextBarProps {
  told: Told;
  here?: CaseParams;
  onClose: () => void;
}

/** What became of the last decision or of the search for a next case, and the way on. It stays until one goes on. */
export default function NextBar({ told, here, onClose }: NextBarProps) {
  const { busy } = useNext();
  const go = useNextCase(here);
  const actions = (
    <>
      <Button size="sm" variant="primary" busy={busy !== undefined} onClick={go}>
        Next ({DESK_KEYS.nextCase.key})
      </Button>
      <Button size="sm" onClick={onClose}>
        Dismiss
      </Button>
    </>
  );
  if (told.kind === "ended" && isDefinite(told.ending))
    return <Outcome ending={told.ending} laterBy={told.laterBy} actions={actions} />;
  if (told.kind === "ended") return <Unanswered ending={told.ending} actions={actions} />;
  return <Notice told={told} actions={actions} />;
}

/** A claim without an answer: the next press sends the same again. */
function Unanswered({ ending, actions }: { ending: Ending; actions: ReactNode }) {
  const { tone, title, text } = wordsOfEnding(ending);
  const next = "Next sends the same again under the same key, so it happens once at most.";
  return (
    <Callout tone={tone} title={title} next={next} actions={actions}>
      {text}
    </Callout>
  );
}

type NoticeProps = { told: Exclude<Told, { kind: "ended" }>; actions: ReactNode };

function Notice({ told, actions }: NoticeProps) {
  if (told.kind === "lost")
    return (
      <Callout
        tone="caution"
        title={
          <>
            <Isolated>{told.to}</Isolated> has got <Isolated>{told.name}</Isolated>
          </>
        }
        sent="Nothing was sent: the case is theirs."
        actions={actions}
      />
    );
  if (told.kind === "changed")
    return (
      <Callout
        tone="caution"
        title={
          <>
            <Isolated>{told.name}</Isolated> has just been changed by{" "}
            <Isolated>{told.by ?? "somebody FrankieOne does not name"}</Isolated>
          </>
        }
        sent="Nothing was sent: nobody has it yet."
        next="Next reads it again and claims it as it is then."
        actions={actions}
      />
    );
  if (told.kind === "none") return <Callout tone="info" {...wordsOfNone(told)} actions={actions} />;
  const { title, detail, requestId } = told;
  return (
    <Callout tone="serious" title={title} sent="Nothing was sent." requestId={requestId} actions={actions}>
      {detail}
    </Callout>
  );
}
