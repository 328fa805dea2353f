"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useEffectEvent } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { SkeletonText } from "@/components/ui/Skeleton";
import { ToneIcon } from "@/components/ui/tone";
import type { CaseParams } from "@/lib/cases/contract";
import { NOTE } from "@/lib/ledger/actions";
import { ledgerHref } from "@/lib/ledger/ledgerUrl";
import type { Note } from "@/lib/notes/contract";
import { useSeeNotes } from "@/lib/notes/mutations";
import { notesOptions } from "@/lib/notes/queries";

/** The notes on a case, the newest first. Showing them is what having seen them means. */
export function NoteList({ params }: { params: CaseParams }) {
  const { data, error, refetch } = useQuery(notesOptions(params));
  useSeen(params, data?.mentionsYou ?? false);
  if (!data && error) return <FailureCallout error={error} what="The notes" retry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={4} />;
  if (data.notes.length === 0) return <p className="text-ink-muted">No notes on this case yet.</p>;
  return (
    <section aria-label="Notes on this case" className="flex flex-col">
      <ol className="flex flex-col">
        {data.notes.map((note) => (
          <Entry key={note.id} note={note} />
        ))}
      </ol>
      {data.hasMore && (
        <Link
          href={ledgerHref({ entityId: params.entityId, serviceName: params.serviceName, action: NOTE })}
          prefetch={false}
          className="w-fit text-accent-text underline-offset-2 hover:underline"
        >
          Older notes in the ledger
        </Link>
      )}
    </section>
  );
}

function useSeen(params: CaseParams, mentionsYou: boolean): void {
  const { mutate } = useSeeNotes();
  const see = useEffectEvent(() => mutate(params));
  useEffect(() => {
    if (mentionsYou) see();
  }, [mentionsYou]);
}

function Entry({ note: { author = "Unknown officer", at, text, erased, problem } }: { note: Note }) {
  return (
    <li className="flex flex-col gap-1 border-t border-line py-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-2">
        <Isolated className="font-medium">{author}</Isolated>
        <RelativeTime value={at} className="text-xs text-ink-muted" />
      </p>
      {text && <Isolated multiline>{text}</Isolated>}
      {erased && <p className="text-ink-muted">Erased</p>}
      {problem && (
        <p className="flex gap-1.5 text-xs text-serious-ink">
          <span className="flex h-4 items-center">
            <ToneIcon tone="serious" size={12} />
          </span>
          Do not rely on this. Its row in the ledger {problem}.
        </p>
      )}
    </li>
  );
}
