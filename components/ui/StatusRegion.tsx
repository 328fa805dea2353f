"use client";

import { Suspense, useSyncExternalStore } from "react";
import { type Notice, NOTICES_ID, noticeStore } from "./notices";
import { lazyComponent } from "./lazyComponent";
import type { Tone } from "@/lib/tone";

/**
 * Most pages say nothing: the card comes with the first message. Where its code fails to load the words are shown all
 * the same.
 */
export const NoticeCard = lazyComponent(() =>
  import("./NoticeCard").catch((cause: unknown) => {
    reportError(cause);
    return { default: NoticeWords };
  }),
);

const INTERRUPTS: ReadonlySet<Tone> = new Set<Tone>(["serious", "critical"]);

/**
 * Where `notify` shows its messages: one polite region, and one that interrupts for failures. Both are in the page from
 * the start, because a live region that comes together with its text is often not spoken. One per page. On the left,
 * beside the navigation: a drawer on the right has its buttons at its foot.
 */
export function StatusRegion() {
  const notices = useSyncExternalStore(noticeStore.subscribe, noticeStore.current, noticeStore.onServer);
  return (
    <div
      id={NOTICES_ID}
      className="pointer-events-none fixed inset-x-4 above-foot z-40 flex flex-col gap-2 sm:left-18 lg:right-116 lg:left-56 print:hidden"
    >
      <div role="status" className="flex w-full flex-col gap-2">
        <Notices notices={notices.filter(({ tone }) => !INTERRUPTS.has(tone))} />
      </div>
      <div role="alert" className="flex w-full flex-col gap-2">
        <Notices notices={notices.filter(({ tone }) => INTERRUPTS.has(tone))} />
      </div>
    </div>
  );
}

function Notices({ notices }: { notices: readonly Notice[] }) {
  return notices.map((notice) => (
    <Suspense key={notice.id} fallback={<NoticeWords notice={notice} />}>
      <NoticeCard notice={notice} />
    </Suspense>
  ));
}

function NoticeWords({ notice: { title, detail } }: { notice: Notice }) {
  return (
    <p className="rounded-lg bg-surface-raised px-3 py-2 shadow-raised">{[title, detail].filter(Boolean).join(". ")}</p>
  );
}
