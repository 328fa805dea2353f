import { CopyButton } from "@/components/ui/CopyButton";
import { Isolated } from "@/components/ui/Isolated";
import { countryName } from "@/lib/countries";
import { humanise } from "@/lib/format";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { NextCase } from "@/components/next/NextCase";
import type { CaseChange } from "@/lib/cases/changes";
import type { CaseParams } from "@/lib/cases/contract";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { wordsOfType } from "@/lib/profiles/organisationType";
import { isOrganization } from "@/lib/profiles/states";
import type { PartName } from "@/lib/visits/contract";
import { Born } from "./Born";
import { caseHeader } from "./headerStyles";
import { Freshness, type FreshnessProps } from "./Freshness";
import { HeaderFacts } from "./HeaderFacts";

export interface CaseHeaderProps extends FreshnessProps {
  profile: ServiceProfile;
  /** One person holds both roles. */
  samePerson: boolean;
  /** Where it is, for what comes after it. */
  here: CaseParams;
  /** Parts that changed since the officer last looked. */
  changed: ReadonlySet<CaseChange["part"] | PartName>;
}

/** Who it is and how current the data is; below it how the case stands and who has it. Stays in view from 768 px. */
export function CaseHeader({ profile, samePerson, here, changed, ...freshness }: CaseHeaderProps) {
  return (
    <header className={caseHeader.header}>
      <div className={caseHeader.top}>
        <div className={caseHeader.entity}>
          <h1 className={caseHeader.name} title={nameOfEntity(profile)}>
            <Isolated>{nameOfEntity(profile)}</Isolated>
          </h1>
          {!isOrganization(profile) && (
            <span className={caseHeader.born}>
              <Born entityId={here.entityId} />
            </span>
          )}
          <Reference text={profile.customerReference} />
          <Kind profile={profile} />
        </div>
        <Freshness {...freshness} />
        <NextCase here={here} />
      </div>
      <HeaderFacts profile={profile} samePerson={samePerson} changed={changed} />
    </header>
  );
}

function Reference({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <span className={caseHeader.reference} title="Customer reference">
      <Isolated truncate limit={120}>
        {text}
      </Isolated>
      <CopyButton text={text} label="Copy customer reference" />
    </span>
  );
}

/** What kind of customer, from where, and for which service. */
function Kind({ profile }: { profile: ServiceProfile }) {
  const words = kindOf(profile).join(" · ");
  return (
    <p className={caseHeader.kind} title={words}>
      <Isolated limit={240}>{words}</Isolated>
    </p>
  );
}

function kindOf(profile: ServiceProfile): string[] {
  const { entityType, organizationType, country, serviceName } = profile;
  const words = [
    isOrganization(profile) ? "Organisation" : entityType && humanise(entityType),
    organizationType && wordsOfType(organizationType),
    country && countryName(country),
    serviceName,
  ];
  return words.filter((word) => word !== undefined && word !== "") as string[];
}
