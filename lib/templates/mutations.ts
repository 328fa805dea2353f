import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/lib/http/client";
import type { NewTemplate, Template } from "./contract";
import { templatesOptions, templatesReader } from "./queries";

/** What a lead does to the templates; for an earlier one against the version that was shown. */
export type TemplateChange =
  | { kind: "create"; given: NewTemplate }
  | { kind: "change"; template: Template; given: NewTemplate }
  | { kind: "delete"; template: Template };

/** Changing the templates. Afterwards the list is the one the server answered. Fails with RequestError. */
export function useTemplateChange() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: TemplateChange) => {
      const { path, ...sending } = requestOf(change);
      return (await request(path, { ...sending, answer: templatesReader })).data.templates;
    },
    onSuccess: (templates) => queryClient.setQueryData(templatesOptions().queryKey, templates),
    onError: () => queryClient.invalidateQueries({ queryKey: templatesOptions().queryKey }),
  });
}

function requestOf(change: TemplateChange) {
  if (change.kind === "create") return { path: "/api/templates", method: "POST", body: change.given } as const;
  const { id, updatedAt: version } = change.template;
  if (change.kind === "delete")
    return { path: `/api/templates/${id}/deletion`, method: "POST", body: { version } } as const;
  return { path: `/api/templates/${id}`, method: "PATCH", body: { ...change.given, version } } as const;
}
