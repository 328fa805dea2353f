import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { TemplatesAnswer } from "./contract";
import { templateKeys } from "./keys";

export const templatesReader = holding<TemplatesAnswer>("templates");

/** All comment templates, by title. Fails with RequestError. */
export function templatesOptions() {
  return queryOptions({
    queryKey: templateKeys.all,
    queryFn: async ({ signal }) =>
      (await request("/api/templates", { answer: templatesReader, signal })).data.templates,
    staleTime: 60_000,
  });
}
