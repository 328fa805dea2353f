import { queryOptions } from "@tanstack/react-query";
import type { CaseParams } from "@/lib/cases/contract";
import { casePath } from "@/lib/cases/queries";
import { holding, request } from "@/lib/http/client";
import type { PresenceAnswer } from "./contract";
import { BEAT_MS } from "./rules";

const answer = holding<PresenceAnswer>("others");

// Sent by the tab itself, not by the officer: it must not keep a session alive.
const post = (params: CaseParams, here: boolean, more: { signal?: AbortSignal; keepalive?: boolean }) =>
  request(`${casePath(params)}/presence`, {
    method: "POST",
    readOnly: true,
    body: { here },
    answer,
    unattended: true,
    ...more,
  });

/** Who else has a case in view; asking says that it is in view here. Rests while the tab is hidden. */
export function presenceOptions(params: CaseParams) {
  return queryOptions({
    queryKey: ["presence", params.entityId, params.serviceName],
    queryFn: async ({ signal }) => (await post(params, true, { signal })).data.others,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchInterval: BEAT_MS,
    refetchOnWindowFocus: "always",
  });
}

/** Says that a case is no longer in view here, even while the page goes away. Where that fails it is forgotten soon anyway. */
export function leaveCase(params: CaseParams): void {
  post(params, false, { keepalive: true }).catch(() => undefined);
}
