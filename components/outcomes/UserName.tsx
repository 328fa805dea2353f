"use client";

import { Isolated } from "@/components/ui/Isolated";
import { useNames } from "./useNames";

/** Somebody as FrankieOne's records name them: by name where the address is an officer's, else as it came. */
export function UserName({ user, className }: { user: string; className?: string }) {
  const nameOf = useNames([user]);
  return <Isolated className={className}>{nameOf(user)}</Isolated>;
}
