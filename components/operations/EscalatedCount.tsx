"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { escalatedOptions } from "@/lib/worklist/escalatedQuery";

/** Counts the cases that need the officer's approval, and tells whoever shows the number. It draws nothing itself. */
export default function EscalatedCount({ onCount }: { onCount: (count: number) => void }) {
  const { data } = useQuery(escalatedOptions());
  const { escalated, cases = [] } = data ?? {};
  const count = escalated && "total" in escalated ? escalated.total : cases.length;
  useEffect(() => onCount(count), [count, onCount]);
  return <></>;
}
