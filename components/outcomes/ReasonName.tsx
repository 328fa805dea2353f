"use client";

import { useQuery } from "@tanstack/react-query";
import { humanise } from "@/lib/format";
import { allReasons } from "@/lib/policy/allReasons";
import { policyOptions } from "@/lib/policy/queries";

/** A reason as the policy words it, the same in forms, ledger and timeline; one it no longer holds is spelt out. */
export function ReasonName({ code }: { code: string }) {
  const { data: policy } = useQuery(policyOptions());
  const reasons = policy ? allReasons(policy) : [];
  return reasons.find((reason) => reason.code === code)?.words ?? humanise(code);
}
