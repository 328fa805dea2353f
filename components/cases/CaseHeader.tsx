import { CopyButton } from "@/components/ui/CopyButton";
import { Isolated } from "@/components/ui/Isolated";
import { countryName } from "@/lib/countries";
import { humanise } from "@/lib/format";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { NextCase } from "@/components/worklist/next/NextCase";
import type { CaseChange } from "@/lib/cases/changes";
import type { CaseParams } from "@/lib/cases/contract";
import { isOrganization } from "@/lib/cases/states";
import type { PartName } from "@/lib/visits/contract";
import { Freshness, type FreshnessProps } from "./Freshness";
import { HeaderFacts } from "./HeaderFacts";
import { useMeasuredHeight } from "./useMeasuredHeight";

export interface CaseHeaderProps extends FreshnessProps {
  profile: ServiceProfile;
  /** One person holds both roles. */
  samePerson: boolean;
  /** Where it is, for what comes after it. */
  here: CaseParams;
  /** Parts that changed since the officer last looked. */
  changed: ReadonlySet<CaseChange["part"] | PartName>;
}

/** Who this is, how it stands, who owns it, and how current the picture is. Stays in view from 768 px. */
export function CaseHeader({ profile, samePerson, here, changed, ...freshness }: CaseHeaderProps) {
  const ref = useMeasuredHeight("--case-header-measured");
  return (
    <header
      ref={ref}
      className="z-10 -mx-4 border-b border-line bg-surface px-4 pt-3 pb-2.5 md:sticky md:top-(--header-height) lg:-mx-6 lg:px-6"
    >
      <div className="flex items-start justify-between gap-x-6 gap-y-1 max-md:flex-wrap">
        <div className="min-w-0 max-md:w-full">
          <h1 className="text-xl leading-6 font-semibold text-balance">
            <Isolated>{profile.entityName ?? "Unnamed entity"}</Isolated>
          </h1>
          <Identity profile={profile} />
        </div>
        <div className="flex shrink-0 flex-wrap items-center gap-2">
          <Freshness {...freshness} />
          <NextCase here={here} />
        </div>
      </div>
      <HeaderFacts profile={profile} samePerson={samePerson} changed={changed} />
    </header>
  );
}

function Identity({ profile }: { profile: ServiceProfile }) {
  const { entityType, organizationType, country, serviceName, customerReference, entityId } = profile;
  const words = [
    isOrganization(profile) ? "Organisation" : entityType && humanise(entityType),
    organizationType,
    country && countryName(country),
    serviceName,
    customerReference,
  ].filter((word) => word !== undefined && word !== "");
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-muted">
      {words.map((word) => (
        <span key={word} className="after:ml-1.5 after:content-['·']">
          <Isolated limit={120}>{word as string}</Isolated>
        </span>
      ))}
      {entityId && (
        <span className="inline-flex items-center">
          <code className="font-mono wrap-anywhere">{entityId}</code>
          <CopyButton text={entityId} label="Copy entity id" />
        </span>
      )}
    </p>
  );
}
