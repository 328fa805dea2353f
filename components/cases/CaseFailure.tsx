"use client";

import { Button } from "@/components/ui/Button";
import { ButtonLink } from "@/components/ui/ButtonLink";
import { Callout } from "@/components/ui/Callout";
import type { Problem } from "@/lib/http/problem";

const UNREADABLE = {
  heading: "The case could not be read",
  next: "Try again in a moment. If it keeps failing, pass on the request id.",
};
const FORBIDDEN = { heading: "You may not see this case", next: "Ask a team lead." };

/** A case that could not be read: what happened, that nothing was sent, what to do, and the ids to quote. */
export function CaseFailure({ problem, retry }: { problem?: Problem; retry: () => void }) {
  const { heading, next } = problem?.code === "FORBIDDEN" ? FORBIDDEN : UNREADABLE;
  const { title = "The page failed to handle the answer", detail, requestId, upstreamRequestId } = problem ?? {};
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-4 px-4 py-12">
      <h1 className="text-xl font-semibold">{heading}</h1>
      <Callout
        tone="serious"
        live="assertive"
        title={title}
        sent="Nothing was sent and nothing has changed."
        next={next}
        requestId={upstreamRequestId ?? requestId}
        idLabel={upstreamRequestId && "FrankieOne request id"}
        actions={
          <>
            <Button onClick={retry}>Try again</Button>
            <ButtonLink href="/worklist" variant="quiet">
              Go to the worklist
            </ButtonLink>
          </>
        }
      >
        {detail}
      </Callout>
    </div>
  );
}
