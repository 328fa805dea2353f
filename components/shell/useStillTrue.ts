"use client";

import { useState } from "react";
import { RequestError } from "@/lib/http/client";
import { isRemoved } from "@/lib/writes/attempt";
import { useRecovery } from "./useRecovery";

/**
 * A failure as long as it is true: none any more once the network or the session, for want of which nothing was sent, is back. In: the
 * failure of the last try. Out: the same, or null.
 */
export function useStillTrue(error: Error | null): Error | null {
  const [past, setPast] = useState<Error>();
  useRecovery((recovery) => {
    if (error instanceof RequestError && isRemoved(error.problem, recovery)) setPast(error);
  });
  return error === past ? null : error;
}
