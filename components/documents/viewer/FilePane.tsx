"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Callout } from "@/components/ui/Callout";
import { Spinner } from "@/components/ui/Spinner";
import type { CaseParams } from "@/lib/cases/contract";
import type { DocumentFile } from "@/lib/documents/fileList";
import { kindOfType } from "@/lib/documents/fileKinds";
import { fileOptions } from "@/lib/documents/queries";
import { RequestError } from "@/lib/http/client";
import { IN_PORTAL, Picture } from "./Picture";
import { SaveFile } from "./SaveFile";
import type { PictureView } from "./usePictures";

export interface FilePaneProps extends PictureView {
  params: CaseParams;
  file: DocumentFile;
  /** What it shows, in words, and what its document is called. */
  label: string;
  title: string;
}

/** One file: while it is read, when it cannot be, and as it is. */
export function FilePane({ params, file, label, title, onFocus, ...picture }: FilePaneProps) {
  const { data, error, refetch, isFetching } = useQuery(fileOptions(params, file));
  return (
    <section aria-label={label} onFocus={onFocus} className="flex min-h-0 min-w-0 flex-col gap-1">
      {!data && isFetching && <Reading />}
      {!data && !isFetching && error && <Failed error={error} retry={() => void refetch()} />}
      {data &&
        (kindOfType(data.type)?.isShown ? (
          <Picture blob={data} label={label} {...picture} />
        ) : (
          <SaveFile {...{ title, file }} blob={data} />
        ))}
    </section>
  );
}

function Reading() {
  return (
    <p
      role="status"
      className="flex flex-1 items-center justify-center gap-2 rounded-md bg-surface-sunken text-ink-muted"
    >
      <Spinner /> Loading file…
    </p>
  );
}

/** What the desk does not open stays so: to try again is no use. */
function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const problem = error instanceof RequestError ? error.problem : undefined;
  if (problem?.code !== "DOCUMENT_NOT_SHOWN") return <FailureCallout error={error} what="The file" retry={retry} />;
  return (
    <Callout
      tone="caution"
      live="polite"
      title={problem.title}
      sent="Nothing was sent and nothing has changed."
      next={IN_PORTAL}
      requestId={problem.requestId}
    >
      {problem.detail}
    </Callout>
  );
}
