"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import type { CaseParams } from "@/lib/cases/contract";
import { individualOptions } from "@/lib/cases/queries";
import { selfieAmong } from "@/lib/documents/fileList";
import { documentsOptions } from "@/lib/documents/queries";
import { groupsOf } from "@/lib/documents/words";
import type { ClassedDocument } from "@/lib/frankieone/wire/documents";
import { DocumentEntry } from "./DocumentEntry";

/** The documents that FrankieOne holds of the person behind a case, by class; no file is read before somebody looks at it. */
export default function CaseDocuments({ params }: { params: CaseParams }) {
  const { data, error, refetch } = useQuery(documentsOptions(params));
  if (!data && error) return <FailureCallout error={error} what="The documents" retry={() => void refetch()} />;
  if (!data)
    return (
      <div role="status" aria-label="The documents are being read">
        <SkeletonText lines={4} />
      </div>
    );
  if (data.length === 0) return <p className="text-ink-muted">FrankieOne has no documents for this person.</p>;
  return <ByClass params={params} documents={data} />;
}

function ByClass({ params, documents }: { params: CaseParams; documents: readonly ClassedDocument[] }) {
  const [now] = useState(Date.now);
  const { data } = useQuery(individualOptions(params.entityId));
  const common = { params, now, sources: data?.individual?.informationSources ?? {}, selfie: selfieAmong(documents) };
  return (
    <div className="flex flex-col gap-4">
      {groupsOf(documents).map((group) => (
        <section key={group.title} aria-label={group.title} className="flex flex-col gap-1">
          <h3 className="text-sm font-semibold">
            <Isolated limit={120}>{group.title}</Isolated>
          </h3>
          <ul className="flex flex-col">
            {group.documents.map((document, index) => (
              <li key={document.documentId ?? index} className="border-b border-line py-2 last:border-0">
                <DocumentEntry document={document} {...common} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
