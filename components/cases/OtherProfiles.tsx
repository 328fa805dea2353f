import Link from "next/link";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { Isolated } from "@/components/ui/Isolated";
import type { CaseParams } from "@/lib/cases/contract";
import { caseHref } from "@/lib/cases/queries";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfState } from "@/lib/profiles/states";

interface OtherProfilesProps {
  params: CaseParams;
  /** All service profiles of the person. */
  profiles: readonly ServiceProfile[];
}

/** The other service profiles of the same person, each a case of its own. */
export default function OtherProfiles({ params: { entityId, serviceName: own }, profiles }: OtherProfilesProps) {
  const others = profiles.filter(({ serviceName }) => serviceName && serviceName !== own);
  if (others.length === 0) return <p className="text-ink-muted">No other profiles.</p>;
  return (
    <ul className="flex flex-col gap-1">
      {others.map(({ serviceName = "", state }) => (
        <li key={serviceName} className="flex flex-wrap items-center gap-2">
          <Link
            href={caseHref({ entityId, serviceName })}
            prefetch={false}
            className="font-medium text-accent-text hover:underline"
          >
            <Isolated>{serviceName}</Isolated>
          </Link>
          {state && <StateOf state={state} />}
        </li>
      ))}
    </ul>
  );
}

function StateOf({ state }: { state: string }) {
  const meaning = meaningOfState(state);
  return meaning && <StatusBadge meaning={meaning} />;
}
