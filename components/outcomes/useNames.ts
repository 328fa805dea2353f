"use client";

import { useQuery } from "@tanstack/react-query";
import { officersQuery } from "@/lib/officers/queries";

const withoutPrefix = (user: string) => user.replace(/^User:/, "");

/**
 * Names for people as FrankieOne's records name them: an officer's where the address is one's, else as it came. In: who is to be
 * named; without an address among them nobody is asked for.
 */
export function useNames(users: readonly string[]): (user: string) => string {
  const { data = [] } = useQuery({ ...officersQuery(), enabled: users.some((user) => user.includes("@")) });
  return (user) => {
    const address = withoutPrefix(user).toLowerCase();
    return data.find(({ email }) => email.toLowerCase() === address)?.name ?? withoutPrefix(user);
  };
}
