"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import type { CaseParams, CaseQuery } from "@/lib/cases/contract";

export interface CaseAddress {
  params: CaseParams;
  query: CaseQuery;
}

/** The case that the address of the tab names, or undefined where it names none. */
export function useCaseAddress(): CaseAddress | undefined {
  const path = usePathname();
  const isOrganization = useSearchParams().get("type") === "ORGANIZATION";
  return useMemo(() => {
    const params = paramsOf(path);
    return params && { params, query: isOrganization ? { type: "ORGANIZATION" } : {} };
  }, [path, isOrganization]);
}

function paramsOf(path: string): CaseParams | undefined {
  const [, entityId = "", serviceName = ""] = /^\/cases\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  try {
    return entityId
      ? { entityId: decodeURIComponent(entityId), serviceName: decodeURIComponent(serviceName) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** What makes two addresses the same case. */
export const caseKeyOf = ({ params: { entityId, serviceName } }: CaseAddress) => `${entityId} ${serviceName}`;
