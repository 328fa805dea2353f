import type { ReactNode } from "react";
import { CopyButton } from "./CopyButton";
import { cx } from "./cx";
import type { Tone } from "@/lib/tone";
import { TONE_SOFT, ToneIcon } from "./tone";

export interface CalloutProps {
  tone?: Tone;
  /** What happened, in one sentence. */
  title: ReactNode;
  /** More about it. */
  children?: ReactNode;
  /** Whether anything was sent, after a failed act. */
  sent?: ReactNode;
  /** What to do now. */
  next?: ReactNode;
  /** The id to quote when asking for help; comes with a copy button. */
  requestId?: string;
  /** What that id is called. */
  idLabel?: string;
  /** Buttons and links. */
  actions?: ReactNode;
  /** "assertive" interrupts (a failed act), "polite" waits its turn; leave it out for what is there from the start. */
  live?: "polite" | "assertive";
  className?: string;
}

const ROLES = { polite: "status", assertive: "alert" } as const;

/** A message in its place: what happened, whether anything was sent, what to do, and the request id to quote. */
export function Callout({ tone = "info", title, sent, next, actions, live, className, ...rest }: CalloutProps) {
  return (
    <div
      role={live && ROLES[live]}
      className={cx("flex gap-2.5 rounded-md border px-3 py-2.5", TONE_SOFT[tone], className)}
    >
      <span className="flex h-5 items-center">
        <ToneIcon tone={tone} size={16} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-semibold wrap-anywhere">{title}</p>
        {rest.children && <div className="wrap-anywhere text-ink">{rest.children}</div>}
        {sent && <p className="text-ink">{sent}</p>}
        {next && <p className="text-ink">{next}</p>}
        {rest.requestId && <QuotedId id={rest.requestId} label={rest.idLabel ?? "Request ID"} />}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

function QuotedId({ id, label }: { id: string; label: string }) {
  return (
    <p className="flex flex-wrap items-center gap-1 text-xs text-ink-muted">
      {label} <code className="font-mono wrap-anywhere text-ink">{id}</code>
      <CopyButton text={id} label={`Copy ${label.toLowerCase()}`} />
    </p>
  );
}
