import { useState } from "react";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";

/** The hits of every version that a form has met. In: those of the present one. Out: those of any, of an unknown one the present. */
export function useVersions(etag: string, hits: readonly ProcessResult[]): (etag: string) => readonly ProcessResult[] {
  const [versions, setVersions] = useState<Record<string, readonly ProcessResult[]>>({ [etag]: hits });
  if (!versions[etag]) setVersions({ ...versions, [etag]: hits });
  return (wanted) => versions[wanted] ?? hits;
}
