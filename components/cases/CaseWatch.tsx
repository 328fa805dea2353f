"use client";

import { hashKey, useQuery } from "@tanstack/react-query";
import Eye from "lucide-react/icons/eye";
import { useEffect, useEffectEvent } from "react";
import KeepFresh from "@/components/fresh/KeepFresh";
import { Isolated } from "@/components/ui/Isolated";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import { caseKeys } from "@/lib/cases/keys";
import { leaveCase, presenceOptions } from "@/lib/presence/queries";
import { useKeepVisit } from "@/lib/visits/mutations";

export interface CaseWatchProps {
  params: CaseParams;
  loaded: LoadedCase;
  officerId: string;
}

const versionOf = ({ etag }: LoadedCase) => etag;

/** While a case is in view: keeps it fresh, remembers that it was looked at, and says who else is looking at it. */
export default function CaseWatch({ params, loaded, officerId }: CaseWatchProps) {
  const queryKey = caseKeys.detail(params);
  useVisit(params, loaded);
  return (
    <>
      <KeepFresh key={hashKey(queryKey)} queryKey={queryKey} officerId={officerId} versionOf={versionOf} />
      <AlsoLooking params={params} />
    </>
  );
}

/** Each version that was on the screen of a visible tab counts as looked at. */
function useVisit(params: CaseParams, { look }: LoadedCase): void {
  const { mutate } = useKeepVisit(params);
  const seal = look?.seal;
  const keep = useEffectEvent(() => {
    if (!look || document.hidden) return false;
    mutate(look);
    return true;
  });
  useEffect(() => {
    if (!seal || keep()) return;
    const listening = new AbortController();
    const onceSeen = () => keep() && listening.abort();
    document.addEventListener("visibilitychange", onceSeen, { signal: listening.signal });
    return () => listening.abort();
  }, [seal]);
}

function AlsoLooking({ params }: { params: CaseParams }) {
  const { data: others = [] } = useQuery(presenceOptions(params));
  const leave = useEffectEvent(() => leaveCase(params));
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("visibilitychange", () => void (document.hidden && leave()), { signal });
    window.addEventListener("pagehide", () => leave(), { signal });
    return () => {
      listening.abort();
      leave();
    };
  }, []);
  return (
    <span role="status" className="flex min-w-0 items-center gap-1 font-medium text-ink empty:hidden">
      {others.length > 0 && (
        <>
          <Eye aria-hidden size={14} className="shrink-0" />
          <span className="truncate">
            <Isolated limit={120}>{listed(others)}</Isolated> {others.length === 1 ? "is" : "are"} also looking at this
          </span>
        </>
      )}
    </span>
  );
}

const SHOWN = 2;

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  const shown = more > 0 ? [...names.slice(0, SHOWN), `${more} more`] : names;
  return new Intl.ListFormat("en-GB").format(shown);
}
