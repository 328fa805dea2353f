"use client";

import { Button } from "@/components/ui/Button";
import { ButtonLink } from "@/components/ui/ButtonLink";
import { Callout } from "@/components/ui/Callout";
import { nextStepOf } from "@/lib/http/nextStep";
import type { Problem } from "@/lib/http/problem";
import { UNEXPECTED } from "@/lib/http/unexpected";

/** A case that could not be read: what happened, that nothing was sent, what to do, and the ids to quote. */
export function CaseFailure({ problem, retry }: { problem?: Problem; retry: () => void }) {
  const heading = problem?.code === "FORBIDDEN" ? "You do not have access to this case" : "The case could not be read";
  const { title = UNEXPECTED, detail, requestId, upstreamRequestId } = problem ?? {};
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-4 px-4 py-12">
      <h1 className="text-xl font-semibold">{heading}</h1>
      <Callout
        tone="serious"
        live="assertive"
        title={title}
        sent="Nothing was sent and nothing has changed."
        next={nextStepOf(problem)}
        requestId={upstreamRequestId ?? requestId}
        idLabel={upstreamRequestId && "FrankieOne request ID"}
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
