import "server-only";
import { DeskError } from "@/lib/errors";
import { perProcess } from "@/lib/perProcess";

/*
 * A document with its files is tens of megabytes in memory while it is read and handed on: so few are at once, and one of each officer.
 */

const MOST_AT_ONCE = 2;
/** An officer who has waited longer has given up. */
const LONGEST_WAIT_MS = 15_000;

interface Waiting {
  officerId: string;
  enter: () => void;
}

const places = perProcess("places of documents", () => ({ taken: new Set<string>(), waiting: [] as Waiting[] }));

/**
 * Takes a place: first come first served among officers who have none. In: whose, and how long to wait in milliseconds. Out: what
 * gives it back, which may be called again and again. Throws DeskError OVERLOADED where none was free in time.
 */
export function takePlace(officerId: string, patienceMs = LONGEST_WAIT_MS): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      const { waiting } = places.get();
      waiting.splice(waiting.indexOf(mine), 1);
      reject(overloaded());
    };
    const late = setTimeout(giveUp, patienceMs);
    const enter = () => {
      clearTimeout(late);
      resolve(giveBackOnce(officerId));
    };
    const mine = { officerId, enter };
    places.get().waiting.push(mine);
    letIn();
  });
}

function letIn(): void {
  const { taken, waiting } = places.get();
  const next = waiting.findIndex(({ officerId }) => !taken.has(officerId));
  if (taken.size >= MOST_AT_ONCE || next < 0) return;
  for (const { officerId, enter } of waiting.splice(next, 1)) {
    taken.add(officerId);
    enter();
  }
}

function giveBackOnce(officerId: string): () => void {
  let isMine = true;
  return () => {
    if (!isMine) return;
    isMine = false;
    places.get().taken.delete(officerId);
    letIn();
  };
}

function overloaded(): DeskError {
  const detail = "Other large documents are being opened. Try again in a few seconds.";
  return new DeskError("OVERLOADED", { detail, sent: "no", retryAfterSeconds: 5 });
}
