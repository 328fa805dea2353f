import type { z } from "zod";
import { processResult } from "./wire/execution";

/** A process result as read: validated, and as it came, which alone may be hashed or compared. */
export interface ResultRead {
  processResult: z.infer<typeof processResult>;
  raw: unknown;
}

/** Each result of a list with its raw form: a member that cannot be read is left out, so places in the two lists may differ. */
export function resultsIn(came: unknown): ResultRead[] {
  if (!Array.isArray(came)) return [];
  return came.flatMap((raw: unknown) => {
    const parsed = processResult.safeParse(raw);
    return parsed.success ? [{ processResult: parsed.data, raw }] : [];
  });
}

export const isAmong = (found: readonly ResultRead[], id: string | undefined) =>
  id !== undefined && found.some(({ processResult: { processResultId } }) => processResultId === id);

export const holdsAll = (found: readonly ResultRead[], wanted: readonly string[]) =>
  wanted.every((id) => isAmong(found, id));
