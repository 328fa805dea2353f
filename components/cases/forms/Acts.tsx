"use client";

import CircleSlash from "lucide-react/icons/circle-slash";
import { Button } from "@/components/ui/Button";
import { KeyHint } from "@/components/ui/KeyHint";
import { type Acting, useActing } from "@/components/writes/acting";
import { type ActOffer, offersFor } from "@/lib/cases/acts";
import { takingOf } from "@/lib/cases/taking";
import { RuleLink } from "@/components/writes/RuleLink";
import { ACTS, wantedFor } from "./caseActs";
import { tellReasons } from "./tellReasons";
import { TakeCase } from "./TakeCase";

/** The acts of a case: one control each, and beneath them why some cannot be done now. */
export function Acts() {
  const acting = useActing();
  if (!acting) return null;
  const offers = offersFor(acting.officer, acting.loaded.serviceProfile);
  const reasons = tellReasons(hindrancesOf(acting, offers));
  return (
    <div className="flex flex-col gap-2">
      <TakeCase acting={acting} />
      {offers.map((offer) => (
        <Act key={offer.act} offer={offer} acting={acting} />
      ))}
      {reasons.map((reason) => (
        <p key={reason} className="flex gap-1.5 text-xs text-ink-muted">
          <CircleSlash aria-hidden size={12} className="mt-0.5 shrink-0" />
          {reason}
        </p>
      ))}
      {reasons.length > 0 && <RuleLink />}
    </div>
  );
}

function hindrancesOf({ officer, loaded }: Acting, offers: readonly ActOffer[]) {
  const taking = takingOf(officer, loaded.serviceProfile);
  const take = { name: "Take it", reason: taking?.kind === "refused" ? taking.reason : undefined };
  return [take, ...offers.map(({ act, reason }) => ({ name: ACTS[act].label, reason }))];
}

function Act({ offer: { act, reason }, acting }: { offer: ActOffer; acting: Acting }) {
  const { label, shortcut } = ACTS[act];
  const open = () => acting.open(wantedFor(act, acting.loaded.serviceProfile));
  return (
    <Button className="w-full" unavailable={reason} aria-keyshortcuts={reason ? undefined : shortcut} onClick={open}>
      <span className="flex-1 text-left">{label}</span>
      {shortcut && (
        <span aria-hidden className="pointer-coarse:hidden">
          <KeyHint>{shortcut}</KeyHint>
        </span>
      )}
    </Button>
  );
}
