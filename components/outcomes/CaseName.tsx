"use client";

import { useQuery } from "@tanstack/react-query";
import { Isolated } from "@/components/ui/Isolated";
import { nameOptions } from "@/lib/cases/nameQueries";

const LOADING = "Loading name…";
const UNKNOWN = "Name not available";

/** Whose case it is, by the name FrankieOne gives now; why there is no name until then, or where FrankieOne gives none. */
export function CaseName({ entityId }: { entityId: string }) {
  const { data: name, isPending } = useQuery(nameOptions(entityId));
  if (name) return <Isolated>{name}</Isolated>;
  return <span className="text-ink-muted">{isPending ? LOADING : UNKNOWN}</span>;
}

/** The same name for a label that takes text alone; undefined while it is not known. */
export function useCaseName(entityId: string): string | undefined {
  return useQuery(nameOptions(entityId)).data ?? undefined;
}
