"use client";

import X from "lucide-react/icons/x";
import { CopyButton } from "./CopyButton";
import { IconButton } from "./IconButton";
import { dismiss, holdNotice, type Notice, releaseNotice } from "./notices";
import { TONE_TEXT, ToneIcon } from "./tone";

/** One message of the status region: held while somebody is at it, and closed by hand. */
export default function NoticeCard({ notice: { id, tone, title, detail, requestId } }: { notice: Notice }) {
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
            Request ID <code className="truncate font-mono">{requestId}</code>
            <CopyButton text={requestId} label="Copy request ID" />
          </p>
        )}
      </div>
      <IconButton label="Dismiss" icon={<X aria-hidden size={14} />} onClick={() => dismiss(id)} className="size-6" />
    </div>
  );
}
