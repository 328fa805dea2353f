"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { officersQuery } from "@/lib/officers/queries";

/** Why a form offers no person: said once, of all its choices. */
export function UnreadOfficers() {
  const { data, error, refetch } = useQuery(officersQuery());
  if (data || !error) return null;
  return <FailureCallout error={error} what="The list of officers" retry={() => void refetch()} />;
}
