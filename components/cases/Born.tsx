"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { wordsOfBirth } from "@/lib/cases/individual";
import { individualOptions } from "@/lib/cases/queries";

/** When the person of a case was born, and their age; nothing until it is known. */
export function Born({ entityId }: { entityId: string }) {
  const { data } = useQuery(individualOptions(entityId));
  const [now] = useState(Date.now);
  const born = wordsOfBirth(data?.individual?.dateOfBirth, now);
  return born && `b. ${born}`;
}
