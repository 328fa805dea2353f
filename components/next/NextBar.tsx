"use client";

import type { ReactNode } from "react";
import { DESK_KEYS } from "@/components/shell/keyTable";
import { useRecovery } from "@/components/shell/useRecovery";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { Outcome } from "@/components/outcomes/Outcome";
import { UserName } from "@/components/outcomes/UserName";
import type { CaseParams } from "@/lib/cases/contract";
import { wordsOfNone } from "@/lib/worklist/nextWords";
import { type Ending, isDefinite, isRemoved } from "@/lib/writes/attempt";
import { wordsOfEnding } from "@/lib/writes/words";
import { useNextCase } from "./NextCase";
import { type NextMessage, useNext } from "./nextStore";
import { startOver } from "./passed";

interface NextBarProps {
  message: NextMessage;
  here?: CaseParams;
  onClose: () => void;
}

/**
 * The outcome of the last decision or of the search for a next case, and what to do next. It is shown until the officer
 * continues.
 */
export default function NextBar({ message, here, onClose }: NextBarProps) {
  const { busy } = useNext();
  const go = useNextCase(here);
  useRecovery((recovery) => {
    const code = codeOf(message);
    if (code && isRemoved({ code }, recovery)) onClose();
  });
  const goAgain = () => {
    startOver();
    go();
  };
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
  if (message.kind === "ended" && isDefinite(message.ending))
    return <Outcome ending={message.ending} laterBy={message.laterBy} actions={actions} />;
  if (message.kind === "ended") return <Unanswered ending={message.ending} actions={actions} />;
  return <Notice message={message} actions={actions} onStartOver={goAgain} />;
}

/** Why nothing was sent, where that is what the message tells. */
function codeOf(message: NextMessage): string | undefined {
  if (message.kind === "failed") return message.code;
  return message.kind === "ended" && message.ending.kind === "failure" ? message.ending.problem.code : undefined;
}

/** A claim without an answer, or of an officer who is signed out: the next press sends the same again. */
function Unanswered({ ending, actions }: { ending: Ending; actions: ReactNode }) {
  const { tone, title, text, sent } = wordsOfEnding(ending);
  const next = sent
    ? "No case was skipped. Sign in, then select Next again."
    : "Select Next to send it again. It cannot be applied twice.";
  return <Callout {...{ tone, title, sent, next, actions }}>{text}</Callout>;
}

interface NoneProps {
  message: Extract<NextMessage, { kind: "none" }>;
  actions: ReactNode;
  onStartOver: () => void;
}

function None({ message, actions, onStartOver }: NoneProps) {
  const { startOver, ...words } = wordsOfNone(message);
  const again = startOver && (
    <Button size="sm" onClick={onStartOver}>
      {startOver}
    </Button>
  );
  return (
    <Callout
      tone="info"
      {...words}
      actions={
        <>
          {again}
          {actions}
        </>
      }
    />
  );
}

type NoticeProps = { message: Exclude<NextMessage, { kind: "ended" }>; actions: ReactNode; onStartOver: () => void };

function Notice({ message, actions, onStartOver }: NoticeProps) {
  if (message.kind === "lost")
    return (
      <Callout
        tone="caution"
        title={
          <>
            <Isolated>{message.to}</Isolated> already has <Isolated>{message.name}</Isolated>
          </>
        }
        sent="Nothing was sent."
        actions={actions}
      />
    );
  if (message.kind === "changed")
    return (
      <Callout
        tone="caution"
        title={
          <>
            <Isolated>{message.name}</Isolated> has just been changed by{" "}
            {message.by ? <UserName user={message.by} /> : "an unknown user"}
          </>
        }
        sent="Nothing was sent. The case is still unassigned."
        next="Select Next to reload and take it."
        actions={actions}
      />
    );
  if (message.kind === "none") return <None message={message} actions={actions} onStartOver={onStartOver} />;
  const { title, detail, requestId } = message;
  return (
    <Callout tone="serious" title={title} sent="Nothing was sent." requestId={requestId} actions={actions}>
      {detail}
    </Callout>
  );
}
