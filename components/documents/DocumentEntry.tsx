import { Details } from "@/components/executions/Details";
import { Badge } from "@/components/ui/Badge";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { useTimeZone } from "@/components/ui/clock";
import type { CaseParams } from "@/lib/cases/contract";
import { sourceOf, type Sources } from "@/lib/cases/sources";
import type { DocumentFile } from "@/lib/documents/fileList";
import { factsOfDocument, hasExpired, wordOfType } from "@/lib/documents/words";
import { dayAt } from "@/lib/days";
import { detailsOf } from "@/lib/executions/details";
import type { ClassedDocument } from "@/lib/frankieone/wire/documents";
import { DocumentFiles } from "./DocumentFiles";

export interface DocumentEntryProps {
  document: ClassedDocument;
  params: CaseParams;
  sources: Sources;
  /** To lay beside it, where the person has one. */
  selfie?: DocumentFile;
  /** In epoch milliseconds. */
  now: number;
}

/** One document: what it is, its numbers and dates, and its files. */
export function DocumentEntry({ document, params, sources, selfie, now }: DocumentEntryProps) {
  const source = sourceOf(document.sourceId, sources);
  const facts = [...factsOfDocument(document), { term: "Source", value: source?.words }];
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="flex flex-wrap items-center gap-2 font-medium">
        <Isolated limit={200}>{wordOfType(document.type)}</Isolated>
        {hasExpired(document, dayAt(now, useTimeZone())) && <Badge tone="caution">Expired</Badge>}
      </h4>
      <DescriptionList
        items={facts.map(({ term, value }) => ({ term, value: value && <Isolated limit={300}>{value}</Isolated> }))}
      />
      <DocumentFiles document={document} params={params} selfie={selfie} />
      <LazyDisclosure onPaper="whole" summary={<span className="text-xs font-normal text-ink-muted">All fields</span>}>
        {() => <Details group={detailsOf("Document", document)} />}
      </LazyDisclosure>
    </div>
  );
}
