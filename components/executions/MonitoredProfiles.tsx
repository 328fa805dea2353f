"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import { fieldOfMonitoring } from "@/lib/domain/changedFields";
import type { CaseTarget } from "@/lib/cases/contract";
import type { MonitoredProfile } from "@/lib/cases/monitoringContract";
import { nameOfMonitoring } from "@/lib/cases/monitoringRules";
import { monitoringOptions } from "@/lib/cases/monitoringQueries";
import { monitoringTypesOf, statusOfMonitoring } from "@/lib/profiles/monitoring";
import { wordOfValue } from "@/lib/writes/changeWords";

/** The service profiles of an entity by name, each with what is watched there: a switch of monitoring touches them all. */
export function MonitoredProfiles({ params }: { params: CaseTarget }) {
  const { data, error, refetch } = useQuery(monitoringOptions(params));
  if (error && !data) return <FailureCallout error={error} what="The list of profiles" retry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={2} />;
  return (
    <section aria-label="Affected service profiles" className="flex flex-col gap-1">
      <h3 className="font-medium">Affected service profiles</h3>
      <ul className="flex flex-col gap-0.5">
        {data.profiles.map((profile, index) => (
          <li key={profile.serviceName ?? index} className="flex flex-wrap gap-x-2">
            <Isolated className="font-medium">{profile.serviceName ?? "Unnamed profile"}</Isolated>
            <span className="text-ink-muted">{wordsOf(profile)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "AML monitoring: On". */
function wordsOf(profile: MonitoredProfile): string {
  const words = monitoringTypesOf(profile).map((type) => {
    const status = statusOfMonitoring(type, [profile]) ?? "";
    return `${nameOfMonitoring(type)}: ${wordOfValue(fieldOfMonitoring(type), status)}`;
  });
  return words.join(", ") || "No subscription to monitoring";
}
