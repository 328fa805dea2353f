"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { useSettingsOfDesk } from "@/components/shell/settingsOfDesk";
import { Callout } from "@/components/ui/Callout";
import { Drawer } from "@/components/ui/Drawer";
import { SkeletonText } from "@/components/ui/Skeleton";
import { CommentField } from "@/components/writes/CommentField";
import { ReasonField } from "@/components/writes/ReasonField";
import { Recap } from "@/components/writes/Recap";
import { SecondPersonNotice } from "@/components/writes/SecondPersonNotice";
import { useWriteForm } from "@/components/writes/useWriteForm";
import { usePolicy } from "@/components/writes/useWording";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { reasonAgainstAct } from "@/lib/cases/acts";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import { targetOf } from "@/lib/cases/target";
import type { Officer } from "@/lib/domain/officer";
import type { ResultKind } from "@/lib/frankieone/wire/decisions";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import type { HitAnswer } from "@/lib/hits/answers";
import { bodyOfDeciding, changesOfDeciding, decidingFrom, faultsOfDeciding } from "@/lib/hits/deciding";
import { useDecideHits } from "@/lib/hits/mutations";
import { hitsOptions, type LoadedHits } from "@/lib/hits/queries";
import { describeHit, reasonAgainstDeciding, reasonAgainstTogether, resultKindOf } from "@/lib/hits/rules";
import { STAYS, unchangedByDeciding } from "@/lib/hits/words";
import { hitReasonsFor } from "@/lib/policy/hitReasons";
import { reasonsForSecondPersonOfHits } from "@/lib/policy/secondPersonOfReview";
import { plural } from "@/lib/format";
import { ChangedHits } from "./ChangedHits";
import { ChosenHits } from "./ChosenHits";
import { releaseHits } from "./hitChoice";
import { DecisionField } from "./DecisionField";
import { focusOnHit, focusOnNextOpen, idsOnPage } from "./hitPlaces";
import { useVersions } from "./useVersions";

interface DecideHitsFormProps {
  params: CaseParams;
  /** The case as the page shows it now. */
  loaded: LoadedCase;
  officer: Officer;
  processResults: readonly string[];
  /** What the button or key said of them. */
  answer?: HitAnswer;
  onClose: () => void;
}

/** A person's decision on one hit, or on several that are alike: read again as they are now, and decided against just that. */
export default function DecideHitsForm({ processResults, ...props }: DecideHitsFormProps) {
  const { params, onClose } = props;
  const { data, error, refetch } = useQuery(hitsOptions(targetOf(params, props.loaded.serviceProfile), processResults));
  const [kind] = (data?.processResults ?? []).flatMap((hit) => resultKindOf(hit) ?? []);
  if (data && kind) return <Decide hits={data} {...{ ...props, processResults, kind }} />;
  return (
    <Drawer title={titleOf(processResults)} compact onClose={onClose}>
      {error && <FailureCallout error={error} what="The hits" retry={() => void refetch()} />}
      {data && (
        <Callout
          tone="caution"
          title={data.processResults.map((hit) => reasonAgainstDeciding(hit, props.loaded.serviceProfile))[0]}
        />
      )}
      {!data && !error && <SkeletonText lines={8} />}
    </Drawer>
  );
}

const titleOf = ({ length }: readonly unknown[]) =>
  length === 1 ? "Decide hit" : `Decide ${plural(length, "hit")} together`;

interface DecideProps extends DecideHitsFormProps {
  hits: LoadedHits;
  kind: ResultKind;
}

function Decide({
  params,
  loaded,
  officer,
  processResults,
  answer,
  onClose,
  hits: { etag, processResults: now },
  kind,
}: DecideProps) {
  const hitsOf = useVersions(etag, now);
  const form = useWriteForm({
    act: "decide-hits",
    params,
    processResults,
    officer,
    loaded: { ...loaded, etag },
    initial: decidingFrom(kind, answer),
    reasonOf: (values, policy) => policy?.hitReasons.find(({ code }) => code === values.reasonCode)?.words,
    faultsOf: (values, _profile, policy) => faultsOfDeciding(values, { kind, hits: now }, policy),
    bodyOf: (values) => bodyOfDeciding(values, now),
    send: useDecideHits(targetOf(params, loaded.serviceProfile), kind).mutateAsync,
  });
  const { policy } = usePolicy();
  const { values, attempt } = form;
  const decision = values.manualStatus;
  const hits = hitsOf(attempt.seen.etag);
  const reason = policy?.hitReasons.find(({ code }) => code === values.reasonCode);
  const reasons = decision ? reasonsForSecondPersonOfHits(hits, decision) : [];
  const close = useClosing({ processResults, over: attempt.over, onClose });
  return (
    <WriteDrawer
      title={titleOf(hits)}
      send="Send decision"
      form={form}
      note={STAYS}
      unavailable={reasonAgainst(hits, officer, loaded, useSettingsOfDesk().organisationWrites)}
      conflict={({ seen, newer, ...conflict }) => (
        <ChangedHits seen={hitsOf(seen.etag)} now={hitsOf(newer.etag)} {...conflict} />
      )}
      onClose={close}
    >
      <ChosenHits hits={hits} entityId={params.entityId} />
      <DecisionField {...{ form, kind, answer, hits }} />
      <ReasonField
        form={form}
        fitting={decision ? (policy) => hitReasonsFor(policy, decision) : undefined}
        before="Choose the decision first."
        takesFocus
      />
      <CommentField label="Rationale" form={form} />
      <Recap
        changes={changesOfDeciding(hits, decision)}
        officer={officer}
        unchanged={unchangedByDeciding(targetOf(params, loaded.serviceProfile))}
      >
        <SecondPersonNotice reasons={reasons} />
        {reason && <Line term="Reason">{reason.words}</Line>}
      </Recap>
    </WriteDrawer>
  );
}

function reasonAgainst(
  hits: readonly ProcessResult[],
  officer: Officer,
  { serviceProfile }: LoadedCase,
  organisationWrites: boolean | undefined,
): string | undefined {
  const [not] = hits.flatMap((hit) => {
    const reason = reasonAgainstDeciding(hit, serviceProfile);
    return reason ? [`${describeHit(hit)}: ${reason}`] : [];
  });
  const refused = reasonAgainstAct("decide-hits", officer, serviceProfile, { organisationWrites });
  return refused ?? not ?? reasonAgainstTogether(hits);
}

/** Closes the form, and goes on: to the next open hit once these are sent, else back to them. */
function useClosing({
  processResults,
  over,
  onClose,
}: Pick<DecideHitsFormProps, "processResults" | "onClose"> & { over: boolean }) {
  // As they stood when the form was opened: what is decided moves behind the open ones.
  const [before] = useState(idsOnPage);
  // At once, not as it closes: another form may take its place.
  useEffect(() => {
    if (over) releaseHits();
  }, [over]);
  return () => {
    onClose();
    // Once the drawer is gone, which gives the focus back to what it was opened from.
    requestAnimationFrame(() => (over ? focusOnNextOpen(before, processResults) : focusOnHit(processResults[0] ?? "")));
  };
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <p className="wrap-anywhere">
      <span className="text-ink-muted">{term}</span> {children}
    </p>
  );
}
