import { noteFailure } from "@/lib/auth/presence";
import { holding, request, RequestError } from "@/lib/http/client";
import type { Draft, DraftAnswer, DraftPlace } from "./contract";
import type { Saved, Transport } from "./keeper";

const answer = holding<DraftAnswer>("draft");

/** The road of one open form's draft to the server. In: where it belongs, and a UUID of the form. */
export function transportTo(place: DraftPlace, writer: string): Transport {
  return {
    load: () => noting(async () => (await request(`/api/drafts?${new URLSearchParams(place)}`, { answer })).data.draft),
    save: (entered, edit, { basedOn, keepalive }) => {
      const body = { ...place, ...entered, writer, edit, basedOn };
      return noting(async () => {
        const { data } = await request("/api/drafts", { method: "POST", body, answer, keepalive });
        return { kept: data.draft as Draft };
      }).catch(otherIn);
    },
    discard: (edit, { basedOn, keepalive }) => {
      const body = { ...place, writer, edit, basedOn };
      return noting(
        async () => void (await request("/api/drafts/discard", { method: "POST", body, answer, keepalive })),
      );
    },
  };
}

/** Whatever finds out that the session is over, the watch of the session hears of it. */
async function noting<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    noteFailure(error);
    throw error;
  }
}

function otherIn(error: unknown): Saved {
  const current = error instanceof RequestError ? (error.problem.current as DraftAnswer | undefined) : undefined;
  if (current?.draft) return { other: current.draft };
  throw error;
}
