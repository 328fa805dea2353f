/**
 * What one tab of an officer tells their other tabs: that it has read something again, that somebody acts, or what the stream says:
 * which entities may have changed, and whether FrankieOne is heard of.
 */
export type TabNews =
  | { kind: "read"; name: string; at: number; changed: boolean; data?: unknown }
  | { kind: "acting" }
  | { kind: "hint"; entityIds: readonly string[]; live: boolean };

/** The officer's other tabs in this browser. */
export interface OtherTabs {
  /** Does nothing once closed: a read may end after its page was left. */
  tell: (news: TabNews) => void;
  /** Runs `work` unless another tab is at it. Out: did it run? */
  alone: (work: () => Promise<void>) => Promise<boolean>;
  close: () => void;
}

/** Joins the tabs of one officer: messages never reach a tab of another officer. */
export function joinTabs(officerId: string, hear: (news: TabNews) => void): OtherTabs {
  const name = `countersign-fresh ${officerId}`;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<TabNews>) => hear(data);
  let isClosed = false;
  return {
    tell: (news) => {
      if (!isClosed) channel.postMessage(news);
    },
    alone: (work) => runAlone(name, work),
    close: () => {
      isClosed = true;
      channel.close();
    },
  };
}

async function runAlone(name: string, work: () => Promise<void>): Promise<boolean> {
  // Only a secure context has locks; without them two tabs may at worst read the same thing at the same moment.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work().then(() => true);
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
