"use client";

import { hashKey, useQuery } from "@tanstack/react-query";
import Eye from "lucide-react/icons/eye";
import { useEffect, useEffectEvent } from "react";
import KeepFresh from "@/components/fresh/KeepFresh";
import { Avatar } from "@/components/ui/Avatar";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { visibleText } from "@/components/ui/visibleText";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import { caseKeys } from "@/lib/cache/caseKeys";
import { leaveCase, presenceOptions } from "@/lib/presence/queries";
import { useKeepVisit } from "@/lib/cases/visitMutations";
import { beginningOf } from "@/lib/format";

export interface CaseWatchProps {
  params: CaseParams;
  loaded: LoadedCase;
  officerId: string;
}

const versionOf = ({ etag }: LoadedCase) => etag;

/** While a case is in view: keeps it fresh, records the visit, and shows who else has it open. */
export default function CaseWatch({ params, loaded, officerId }: CaseWatchProps) {
  const queryKey = caseKeys.detail(params);
  useVisit(params, loaded);
  return (
    <>
      <KeepFresh
        key={hashKey(queryKey)}
        entitiesOf={() => [params.entityId]}
        // The server tells of one entity once a minute.
        soonestByHint={0}
        {...{ queryKey, officerId, versionOf }}
      />
      <AlsoLooking params={params} />
    </>
  );
}

/** Each version that was on the screen of a visible tab counts as a visit. */
function useVisit(params: CaseParams, { visit }: LoadedCase): void {
  const { mutate } = useKeepVisit(params);
  const mac = visit?.mac;
  const keep = useEffectEvent(() => {
    if (!visit || document.hidden) return false;
    mutate(visit);
    return true;
  });
  useEffect(() => {
    if (!mac || keep()) return;
    const listening = new AbortController();
    const onceSeen = () => keep() && listening.abort();
    document.addEventListener("visibilitychange", onceSeen, { signal: listening.signal });
    return () => listening.abort();
  }, [mac]);
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
    <span role="status" className="flex items-center gap-1 text-info-ink empty:hidden">
      {others.length > 0 && <Lookers names={others} />}
    </span>
  );
}

/** The eye, one face and how many more: the names are on hover and read out, so that the header keeps its shape. */
function Lookers({ names }: { names: readonly string[] }) {
  const text = `${listed(names)} ${names.length === 1 ? "is" : "are"} also looking at this`;
  return (
    <span title={text} className="flex items-center gap-1">
      <Eye aria-hidden size={14} className="shrink-0" />
      {names.length === 1 ? <Avatar name={names[0] ?? ""} /> : <span aria-hidden>{names.length}</span>}
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}

const SHOWN = 2;

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  const shown = names.slice(0, SHOWN).map((name) => visibleText(beginningOf(name, 120)));
  return new Intl.ListFormat("en-GB").format(more > 0 ? [...shown, `${more} more`] : shown);
}
