"use client";

import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useKeys } from "@/components/shell/useKeys";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { Dialog } from "@/components/ui/Dialog";
import { visibleText } from "@/components/ui/visibleText";
import type { CaseParams } from "@/lib/cases/contract";
import type { DocumentFile } from "@/lib/documents/fileList";
import { fileOptions } from "@/lib/documents/queries";
import { FilePane } from "./FilePane";
import { PageTurner } from "./PageTurner";
import { usePictures } from "./usePictures";

interface DocumentViewerProps {
  title: string;
  params: CaseParams;
  /** The files of the document, in order; at least one. */
  files: readonly DocumentFile[];
  /** Which of them is shown first. */
  start: number;
  selfie?: DocumentFile;
  onClose: () => void;
}

/** A document, as large as the window: its pages one after the other, and the selfie beside it. */
export default function DocumentViewer({ title, params, files, start, selfie, onClose }: DocumentViewerProps) {
  const [place, setPlace] = useState(Math.max(0, start));
  const [isBeside, setBeside] = useState(false);
  const file = files[place] as DocumentFile;
  const other = selfie?.documentId === file.documentId ? undefined : selfie;
  const pictures = usePictures();
  const goTo = (next: number) => {
    if (next < 0 || next >= files.length) return;
    setPlace(next);
    pictures.reset("document");
  };
  useKeys({ ...pictures.keys, nextPage: () => goTo(place + 1), previousPage: () => goTo(place - 1) }, { modal: true });
  useEachReadOnce(params, file, isBeside ? other : undefined);
  return (
    <Dialog large title={visibleText(title)} onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <div className="flex h-full flex-col gap-2">
        <div className="flex flex-wrap items-center gap-2">
          {files.length > 1 && <PageTurner {...{ files, place, goTo }} />}
          {other && (
            <Button size="sm" onClick={() => setBeside(!isBeside)}>
              {isBeside ? "Hide the selfie" : "Compare with the selfie"}
            </Button>
          )}
        </div>
        <div
          className={cx("grid min-h-0 flex-1 gap-3", isBeside && other && "grid-rows-2 md:grid-cols-2 md:grid-rows-1")}
        >
          <FilePane
            key={file.attachmentId}
            label={`${title}, ${file.name}`}
            {...{ params, file, title }}
            {...pictures.of("document")}
          />
          {isBeside && other && (
            <FilePane label="Selfie" title="Selfie" params={params} file={other} {...pictures.of("selfie")} />
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** What was looked at stays until the dialog closes: to turn back is no second look. */
function useEachReadOnce(params: CaseParams, ...shown: readonly (DocumentFile | undefined)[]): void {
  const [seen, setSeen] = useState<readonly DocumentFile[]>([]);
  const added = shown.flatMap((file) =>
    file && !seen.some(({ attachmentId }) => attachmentId === file.attachmentId) ? [file] : [],
  );
  if (added.length > 0) setSeen([...seen, ...added]);
  useQueries({ queries: seen.map((file) => fileOptions(params, file)) });
}
