"use client";

import CircleSlash from "lucide-react/icons/circle-slash";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/Button";
import type { ButtonVariant } from "@/components/ui/buttonStyles";
import { cx } from "@/components/ui/cx";
import { Disclosure } from "@/components/ui/Disclosure";
import { type Acting, useActing } from "@/components/writes/acting";
import { type ActOffer, type CaseAct, offersFor } from "@/lib/cases/acts";
import { offeredTaking } from "@/lib/cases/taking";
import { RuleLink } from "@/components/outcomes/RuleLink";
import { ActButton } from "./ActButton";
import { labelOfAct, SHORTCUTS, wantedFor } from "./caseActs";
import { caseLayout } from "../caseLayout";
import { measureBar } from "../measureBar";
import { distinctReasons } from "./distinctReasons";
import { TakeCase } from "./TakeCase";

/**
 * The acts of a case: the decision first, the rare ones folded, what cannot be undone apart; beneath them why some cannot be done now.
 * On a phone a bar with the first of them; the others open above its foot. In: what stands last among them.
 */
export function Actions({ children }: { children: ReactNode }) {
  const acting = useActing();
  const [isOpen, setOpen] = useState(false);
  const restId = useId();
  if (!acting) return null;
  const { officer, loaded, organisationWrites } = acting;
  const all = offersFor(officer, loaded.serviceProfile, organisationWrites);
  const offers = new Map(all.map((offer) => [offer.act, offer]));
  const actOf = (act: CaseAct, variant?: ButtonVariant) => {
    const offer = offers.get(act);
    return offer && <Act offer={offer} acting={acting} variant={variant} />;
  };
  const decides = offers.get("override")?.reason === undefined;
  const take = <TakeCase acting={acting} primary={!decides} />;
  const isFirstShown = decides || offeredTaking(acting.officer, acting.loaded.serviceProfile) !== undefined;
  return (
    <div ref={measureBar} className={caseLayout.bar}>
      {decides ? actOf("override", "primary") : take}
      <Button className="md:hidden" aria-expanded={isOpen} aria-controls={restId} onClick={() => setOpen(!isOpen)}>
        {isOpen ? "Less" : isFirstShown ? "More" : "Actions"}
      </Button>
      <div
        id={restId}
        className={cx("md:contents", isOpen ? "max-md:col-span-2 max-md:flex flex-col gap-2" : "max-md:hidden")}
      >
        {decides ? take : actOf("override")}
        {actOf("run-workflow")}
        {actOf("reassign")}
        <Disclosure summary="More actions">
          <div className="-ml-5 flex flex-col gap-2">
            {actOf("set-risk-level")}
            {actOf("set-monitoring")}
            {actOf("set-current-workflow")}
          </div>
        </Disclosure>
        <div className="border-t border-line pt-3">{actOf("change-state")}</div>
        <Reasons reasons={distinctReasons(hindrancesOf(acting, [...offers.values()]))} />
        {children}
      </div>
    </div>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason} className="flex gap-1.5 text-xs text-ink-muted">
          <CircleSlash aria-hidden size={12} className="mt-0.5 shrink-0" />
          {reason}
        </p>
      ))}
      <RuleLink />
    </>
  );
}

function hindrancesOf({ officer, loaded: { serviceProfile } }: Acting, offers: readonly ActOffer[]) {
  const taking = offeredTaking(officer, serviceProfile);
  const take = { name: "Take it", reason: taking?.kind === "refused" ? taking.reason : undefined };
  return [take, ...offers.map(({ act, reason }) => ({ name: labelOfAct(act, serviceProfile), reason }))];
}

function Act({
  offer: { act, reason },
  acting,
  variant,
}: {
  offer: ActOffer;
  acting: Acting;
  variant?: ButtonVariant;
}) {
  const { serviceProfile } = acting.loaded;
  const open = () => acting.open(wantedFor(act, serviceProfile));
  const label = labelOfAct(act, serviceProfile);
  return <ActButton label={label} shortcut={SHORTCUTS[act]} variant={variant} reason={reason} onClick={open} />;
}
