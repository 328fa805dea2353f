"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import { orSay } from "@/components/shell/codeMissing";
import { Button } from "@/components/ui/Button";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { CaseParams } from "@/lib/cases/contract";
import { canBeOpened, type DocumentFile, filesOf, nameOfAttachment, openableOf } from "@/lib/documents/fileList";
import { kindOfType } from "@/lib/documents/fileKinds";
import { wordOfType } from "@/lib/documents/words";
import type { Attachment, ClassedDocument } from "@/lib/frankieone/wire/documents";

const DocumentViewer = lazy(() => import("./viewer/DocumentViewer").catch(orSay));

interface DocumentFilesProps {
  document: ClassedDocument;
  params: CaseParams;
  selfie?: DocumentFile;
}

/** The files of a document, each with its way to be looked at. */
export function DocumentFiles({ document, params, selfie }: DocumentFilesProps) {
  const [lookedAt, lookAt] = useState<string>();
  const files = filesOf(document);
  const openable = openableOf(document);
  const title = wordOfType(document.type);
  if (files.length === 0) return <p className="text-ink-muted">FrankieOne has no file for this document.</p>;
  return (
    <>
      <ul className="flex flex-col gap-1">
        {files.map((file, place) => (
          <FileLine key={file.attachmentId ?? place} file={file} name={nameOfAttachment(file, place)}>
            {canBeOpened(document, file) ? (
              <Button size="sm" onClick={() => lookAt(file.attachmentId)}>
                View{" "}
                <VisuallyHidden>({[title, nameOfAttachment(file, place)].join(", ").slice(0, 200)})</VisuallyHidden>
              </Button>
            ) : (
              <span className="text-ink-muted">Cannot be opened: FrankieOne gives no usable ID for it.</span>
            )}
          </FileLine>
        ))}
      </ul>
      {lookedAt !== undefined && (
        <Suspense fallback={null}>
          <DocumentViewer
            {...{ title, params, selfie, files: openable }}
            start={openable.findIndex(({ attachmentId }) => attachmentId === lookedAt)}
            onClose={() => lookAt(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function FileLine({ file, name, children }: { file: Attachment; name: string; children: ReactNode }) {
  const { filename, mimeType, lastMalwareScanAt, retrievalStatus } = file;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {children}
      <span className="min-w-0 flex-1 basis-48">
        <span className="font-medium">
          <Isolated limit={80}>{name}</Isolated>
        </span>
        {filename && <AfterDot>{filename}</AfterDot>}
        {mimeType && <AfterDot>{kindOfType(mimeType)?.extension.toUpperCase() ?? mimeType}</AfterDot>}
        <span className="block text-xs text-ink-muted">
          {lastMalwareScanAt ? (
            <>
              Scanned for malware <ExactTime value={lastMalwareScanAt} />
            </>
          ) : (
            "No malware scan on record"
          )}
          {retrievalStatus === "FAILED" && " · FrankieOne could not retrieve the file"}
        </span>
      </span>
    </li>
  );
}

function AfterDot({ children }: { children: string }) {
  return (
    <span className="text-ink-muted">
      {" · "}
      <Isolated limit={160}>{children}</Isolated>
    </span>
  );
}
