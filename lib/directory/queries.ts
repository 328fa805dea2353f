import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { DirectoryAnswer } from "./contract";
import { directoryKeys } from "./keys";

export const directoryReader = holding<DirectoryAnswer>("officers", "localAccounts");

/** Everybody of the desk with rights, scope and when they were last here. Fails with RequestError. */
export function directoryOptions() {
  return queryOptions({
    queryKey: directoryKeys.all,
    queryFn: async ({ signal }) => (await request("/api/officers/directory", { answer: directoryReader, signal })).data,
    staleTime: 30_000,
  });
}
