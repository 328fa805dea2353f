"use client";

import { useQuery } from "@tanstack/react-query";
import { Isolated } from "@/components/ui/Isolated";
import { officersQuery } from "@/lib/officers/queries";

/** Somebody as FrankieOne's records name them: by name where the address is an officer's, else as it came. */
export function UserName({ user, className }: { user: string; className?: string }) {
  const address = user.replace(/^User:/, "").toLowerCase();
  const { data = [] } = useQuery({ ...officersQuery(), enabled: address.includes("@") });
  const officer = data.find(({ email }) => email.toLowerCase() === address);
  return <Isolated className={className}>{officer?.name ?? user.replace(/^User:/, "")}</Isolated>;
}
