import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/lib/http/client";
import { ONCE } from "@/lib/writes/sending";
import { viewKeys } from "./keys";
import { savedViews, viewsAnswer } from "./queries";

/** What an officer does with a view: keep a new one, change, share or delete one they have. */
export type ViewAct =
  | { act: "keep"; name: string; params: string }
  | { act: "change"; id: string; name?: string; params?: string }
  | { act: "share"; id: string; shared: boolean }
  | { act: "delete"; id: string };

/** Does it. Afterwards the list is the one the server answered; after a failure it is read again. */
export function useViewAct() {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: async (act: ViewAct) =>
      (await request(pathOf(act), { method: "POST", body: bodyOf(act), answer: viewsAnswer })).data.views,
    onSuccess: (views) => {
      queryClient.setQueryData(savedViews().queryKey, views);
      return queryClient.invalidateQueries({ queryKey: viewKeys.counts() });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: viewKeys.list }),
  });
}

function pathOf(act: ViewAct): string {
  if (act.act === "keep") return "/api/views";
  return `/api/views/${act.id}${{ change: "", share: "/sharing", delete: "/removal" }[act.act]}`;
}

function bodyOf(act: ViewAct): object {
  if (act.act === "share") return { shared: act.shared };
  return act.act === "delete" ? {} : { name: act.name, params: act.params };
}
