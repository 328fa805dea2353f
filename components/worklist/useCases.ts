"use client";

import { hashKey, type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTakenOver } from "@/components/ui/useTakenOver";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
import type { SearchAnswer } from "@/lib/worklist/contract";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import { worklistPage } from "@/lib/worklist/queries";
import type { Viewer } from "@/lib/worklist/viewRequest";
import type { View } from "@/lib/worklist/views";
import { type Reading, type SteadyRows, useSteadyRows } from "./useSteadyRows";

/** The rows of a view as the screen needs them. */
export interface Cases extends Pick<SteadyRows, "changes" | "reorders" | "marks"> {
  /** What is shown; undefined until the first answer. */
  answer?: SearchAnswer;
  /** When that was read, in epoch milliseconds. */
  at?: number;
  /** Why the last reading failed; `answer` is then an older one, if any. */
  error?: Error;
  /** The officer waits for it; background reads are not shown. */
  reading: boolean;
  /** Rows of another page of the same list are shown while this one is read. */
  passing: boolean;
  /** Shows what was read last, also if rows move, and takes it as seen. */
  showChanges: () => void;
  /** Reads rows and counts again and shows what comes. */
  refresh: () => void;
  /** The key of the cached read behind it, for the background refresh. */
  queryKey: QueryKey;
}

/**
 * Reads the rows of a view and keeps their order while they are shown. In: the view, its officer, and why the server
 * could not read it, where it tried: then nothing is read until the officer asks.
 */
export function useCases(view: View, viewer: Viewer, failure?: Problem): Cases {
  const options = worklistPage(view, viewer);
  const page = hashKey(options.queryKey);
  const [failed, setFailed] = useState(failure && { page, error: new RequestError(failure) });
  const given = failed?.page === page ? failed.error : undefined;
  const list = listOf(options.queryKey);
  const client = useQueryClient();
  const query = useQuery({
    ...options,
    enabled: given === undefined,
    placeholderData: (previous, before) => (before && listOf(before.queryKey) === list ? previous : undefined),
  });
  const { data, dataUpdatedAt, isPlaceholderData: passing, isFetching } = query;
  const [asked, ask] = useState(false);
  const read = data && !passing ? { answer: data, at: dataUpdatedAt } : undefined;
  const { shown, show, changes, reorders, marks } = useSteadyRows(page, read, viewer.email);
  // Background reads are not shown: the indicator would flicker.
  const reading = useTakenOver() && isFetching && (asked || read === undefined);
  const refresh = () => {
    setFailed(undefined);
    ask(true);
    void client.invalidateQueries({ queryKey: worklistKeys.counts() });
    // Other bands of the same screen.
    const isOther = ({ queryHash }: { queryHash: string }) => queryHash !== page;
    void client.refetchQueries({ queryKey: worklistKeys.pages(), type: "active", predicate: isOther });
    void query
      .refetch()
      .then((fresh) => showFresh(fresh, show))
      .finally(() => ask(false));
  };
  const shownNow = passing ? { answer: data } : shown;
  const failing = reading ? undefined : (query.error ?? given);
  return {
    ...shownNow,
    error: failing,
    reading,
    passing,
    changes,
    reorders,
    marks,
    showChanges: () => read && show(read),
    refresh,
    queryKey: options.queryKey,
  };
}

/** Which list a page belongs to: what is asked for without the place in it. */
const listOf = ([, , request]: readonly unknown[]) => hashKey([request]);

function showFresh(
  { data, dataUpdatedAt }: { data?: SearchAnswer; dataUpdatedAt: number },
  show: (fresh: Reading) => void,
) {
  if (data) show({ answer: data, at: dataUpdatedAt });
}
