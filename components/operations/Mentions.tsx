"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { CaseName } from "@/components/outcomes/CaseName";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { caseHref, NOTES_FRAGMENT } from "@/lib/cases/queries";
import type { Mention } from "@/lib/notes/contract";
import { useSeeNotes } from "@/lib/notes/mutations";
import { mentionsOptions } from "@/lib/notes/queries";
import { PanelFailure } from "./PanelFailure";

/** The cases on which notes mention the officer, until their notes have been opened. */
export default function Mentions() {
  const { data, error, refetch } = useQuery(mentionsOptions());
  if (!data && error)
    return <PanelFailure error={error} what="The list of notes that mention you" retry={() => void refetch()} />;
  if (!data?.length) return null;
  return (
    <section aria-labelledby="mentions" className="border-t border-line">
      <h2 id="mentions" className="px-3 pt-2.5 font-semibold">
        Notes that mention you
      </h2>
      <ul className="divide-y divide-line">
        {data.map((mention) => (
          <Line key={`${mention.entityId} ${mention.serviceName}`} mention={mention} />
        ))}
      </ul>
    </section>
  );
}

function Line({ mention }: { mention: Mention }) {
  const { entityId, serviceName, author, at } = mention;
  const { mutate, isPending } = useSeeNotes();
  return (
    <li className="flex flex-col gap-1 px-3 py-2.5">
      <NotesLink mention={mention} />
      <p className="wrap-anywhere">
        <Isolated>{author}</Isolated> mentioned you
      </p>
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-xs text-ink-muted">
        <RelativeTime value={at} />
        {/* A case that is no longer to be had has no notes that could be opened. */}
        <Button size="sm" variant="quiet" busy={isPending} onClick={() => mutate({ entityId, serviceName })}>
          Mark as seen
        </Button>
      </p>
    </li>
  );
}

function NotesLink({ mention: { entityId, serviceName } }: { mention: Mention }) {
  const href = caseHref({ entityId, serviceName });
  // On the case itself only the fragment changes, and the router tells nobody of that.
  const Element = usePathname() === href ? "a" : Link;
  return (
    <Element
      href={href + NOTES_FRAGMENT}
      title={entityId}
      className="min-w-0 font-medium wrap-anywhere text-accent-text underline-offset-2 hover:underline"
    >
      <CaseName entityId={entityId} />{" "}
      <span className="text-xs font-normal text-ink-muted">
        <Isolated>{serviceName}</Isolated>
      </span>
    </Element>
  );
}
