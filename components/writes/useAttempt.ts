"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { LoadedCase } from "@/lib/cases/contract";
import { type Received, RequestError } from "@/lib/http/client";
import {
  afterRecovery,
  type Attempt,
  begin,
  BROKEN,
  end,
  type Ending,
  endingOf,
  endingOfAnswer,
  followedId,
  isDefinite,
  isOutdated,
  followedTo,
  maySend,
  openAttempt,
  type Recovery,
} from "@/lib/writes/attempt";
import type { Operation } from "@/lib/writes/contract";
import type { Sending } from "@/lib/writes/sending";
import { latestEndingStore, noteEnding } from "./latestEnding";
import { useOperation } from "./useOperation";
import { useRecovery } from "@/components/shell/useRecovery";

/** Sends one write; the `mutateAsync` of a mutation. */
export type Send<Body> = (sending: Sending<Body>) => Promise<Received<Sent>>;

/** What a write is answered with: the operation or, where a second person has to decide, the proposal. */
interface Sent {
  operation?: Operation;
  proposal?: Proposal;
}

/** One write from one place of the screen, from the first key press to what is known of its end. */
export interface AttemptControl<Body> {
  /** The case as the officer looked at it: rules judge it, and its version is sent as If-Match. */
  seen: LoadedCase;
  /** The case as it is shown now. */
  current: LoadedCase;
  /** The same where it is another than the one seen, and the officer has to know before sending. */
  newer?: LoadedCase;
  sending: boolean;
  ending?: Ending;
  /** No other write on this page has ended since. */
  isLatest: boolean;
  /** Nothing is left to do here: it is applied, or nobody knows yet, or a person has to look first. */
  over: boolean;
  /** The newer case has to be adopted before anything can be sent. */
  blocked: boolean;
  /** From now on the officer works on the case as it is shown: what comes later is a change behind their back. */
  hold: () => void;
  /** Goes on with the newer case. */
  adopt: () => void;
  /** Forgets a definite ending: the place is as good as new. */
  reset: () => void;
  /** Forgets a refusal whose cause is gone. */
  recover: (recovery: Recovery) => void;
  /** Sends once, however often it is called meanwhile. Out: the ending, or undefined when nothing was done. */
  submit: (body: Body) => Promise<Ending | undefined>;
}

interface AttemptOptions<Body> {
  /** The case as it is shown now. */
  loaded: LoadedCase;
  send: Send<Body>;
  /** Called with the ended attempt when its place on the screen is gone by then. */
  announceElsewhere: (attempt: Attempt) => void;
}

/** Walks one write from one place of the screen. */
export function useAttempt<Body>({ loaded, send, announceElsewhere }: AttemptOptions<Body>): AttemptControl<Body> {
  const [held, setHeld] = useState<LoadedCase>();
  const [attempt, setAttempt] = useState(() => openAttempt(crypto.randomUUID()));
  const busy = useRef(false);
  const isGone = useIsGone();
  const recover = (recovery: Recovery) => setAttempt((now) => afterRecovery(now, recovery));
  useRecovery(recover);
  const latest = useSyncExternalStore(
    latestEndingStore.subscribe,
    latestEndingStore.current,
    latestEndingStore.onServer,
  );
  const known = followedTo(attempt, useOperation(followedId(attempt.ending)));
  const seen = held ?? loaded;
  const newer = newerThan(seen, loaded, known);
  const reset = () => {
    setHeld(undefined);
    setAttempt(openAttempt(crypto.randomUUID()));
  };

  async function submit(body: Body): Promise<Ending | undefined> {
    if (busy.current || !maySend(known)) return undefined;
    busy.current = true;
    const begun = begin(known, crypto.randomUUID());
    setAttempt(begun);
    const ending = await endingOfSending(() => send({ body, ifMatch: seen.etag, idempotencyKey: begun.key }));
    busy.current = false;
    const ended = end(begun, ending);
    setAttempt(ended);
    noteEnding(ended.key);
    if (isGone()) announceElsewhere(ended);
    return ending;
  }

  function adopt() {
    if (isOutdated(known.ending)) setAttempt(openAttempt(crypto.randomUUID()));
    setHeld(newer);
  }

  const { sending, ending } = known;
  const over = !sending && !maySend(known);
  // Without an answer the same request may go out again under its key, whatever the case shows by now.
  const blocked = newer !== undefined && (ending === undefined || isDefinite(ending));
  const isLatest = latest === known.key;
  const hold = () => setHeld(seen);
  return {
    seen,
    current: loaded,
    newer,
    sending,
    ending,
    over,
    blocked,
    hold,
    adopt,
    reset,
    recover,
    submit,
    isLatest,
  };
}

/** A case that differs from the one seen, unless the officer's own write has made the difference. */
function newerThan(seen: LoadedCase, loaded: LoadedCase, known: Attempt): LoadedCase | undefined {
  if (!maySend(known)) return undefined;
  if (loaded.etag !== seen.etag) return loaded;
  if (known.ending?.kind !== "conflict" || known.ending.etag === seen.etag) return undefined;
  const { serviceProfile, etag } = known.ending;
  return { serviceProfile, etag, loadedAt: seen.loadedAt };
}

async function endingOfSending(send: () => Promise<Received<Sent>>): Promise<Ending> {
  try {
    return endingOfAnswer((await send()).data);
  } catch (error) {
    if (error instanceof RequestError) return endingOf(error.problem, error.etag);
    reportError(error);
    return endingOf(BROKEN);
  }
}

function useIsGone(): () => boolean {
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => void (gone.current = true);
  }, []);
  return () => gone.current;
}
