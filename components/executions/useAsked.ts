"use client";

import { useQuery } from "@tanstack/react-query";
import { individualOptions } from "@/lib/cases/queries";
import { type Asked, askedOf, askedOfProfile } from "@/lib/executions/asked";
import type { LoadedExecution } from "@/lib/executions/queries";
import type { StepResult } from "@/lib/frankieone/wire/execution";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { isOrganization } from "@/lib/profiles/states";

interface AskedFrom {
  step?: Pick<StepResult, "summary">;
  execution?: LoadedExecution;
  entityId: string;
  profile?: ServiceProfile;
}

/** Whom a screening was about, and what they are called in the head of their column. They are read only where no run says who it was. */
export function useAsked({ step = NO_STEP, execution, entityId, profile }: AskedFrom): {
  asked: Asked | undefined;
  subject: string;
} {
  const ofRun = askedOf(step, execution?.individual);
  const isPerson = !isOrganization(profile ?? execution ?? {});
  const { data } = useQuery({ ...individualOptions(entityId), enabled: ofRun === undefined && isPerson });
  const asked = ofRun ?? askedOf(step, undefined, data?.individual) ?? (profile && askedOfProfile(profile));
  return { asked, subject: isPerson ? "This person" : "This organisation" };
}

const NO_STEP = {};
