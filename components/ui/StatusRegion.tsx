"use client";

import X from "lucide-react/icons/x";
import { useSyncExternalStore } from "react";
import { CopyButton } from "./CopyButton";
import { IconButton } from "./IconButton";
import { dismiss, holdNotice, type Notice, noticeStore, releaseNotice } from "./notices";
import { type Tone, TONE_TEXT, ToneIcon } from "./tone";

const INTERRUPTS: ReadonlySet<Tone> = new Set<Tone>(["serious", "critical"]);

/**
 * Where `notify` shows its messages: one polite region, and one that interrupts for failures. Both stand in the page
 * from the start, because a live region that comes together with its text is often not spoken. One per page.
 */
export function StatusRegion() {
  const notices = useSyncExternalStore(noticeStore.subscribe, noticeStore.current, noticeStore.onServer);
  return (
    <div className="pointer-events-none fixed inset-x-4 bottom-4 z-40 flex flex-col items-end gap-2 max-sm:bottom-18 print:hidden">
      <div role="status" className="flex w-full flex-col items-end gap-2">
        <Notices notices={notices.filter(({ tone }) => !INTERRUPTS.has(tone))} />
      </div>
      <div role="alert" className="flex w-full flex-col items-end gap-2">
        <Notices notices={notices.filter(({ tone }) => INTERRUPTS.has(tone))} />
      </div>
    </div>
  );
}

function Notices({ notices }: { notices: readonly Notice[] }) {
  return notices.map((notice) => <NoticeCard key={notice.id} notice={notice} />);
}

function NoticeCard({ notice: { id, tone, title, detail, requestId } }: { notice: Notice }) {
  const hold = () => holdNotice(id);
  const release = () => releaseNotice(id);
  return (
    <div
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
      className="pointer-events-auto flex w-full max-w-sm items-start gap-2 rounded-lg bg-surface-raised py-2 pr-2 pl-3 shadow-raised"
    >
      <span className={`flex h-6 items-center ${TONE_TEXT[tone]}`}>
        <ToneIcon tone={tone} size={16} />
      </span>
      <div className="min-w-0 flex-1 py-0.5 wrap-anywhere">
        <p className="font-medium">{title}</p>
        {detail && <p className="text-ink-muted">{detail}</p>}
        {requestId && (
          <p className="flex items-center gap-1 text-xs whitespace-nowrap text-ink-muted">
            Request id <code className="truncate font-mono">{requestId}</code>
            <CopyButton text={requestId} label="Copy request id" />
          </p>
        )}
      </div>
      <IconButton label="Dismiss" icon={<X aria-hidden size={14} />} onClick={() => dismiss(id)} className="size-6" />
    </div>
  );
}
