import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { OwnAccounts } from "./contract";

const URL = "/api/officers/child-account";
const answer = holding<OwnAccounts>("childAccounts");

/** The child accounts this officer works in. Fails with RequestError. */
export function ownAccountsQuery() {
  return queryOptions({
    queryKey: ["own-accounts"],
    queryFn: async ({ signal }) => (await request(URL, { answer, signal })).data,
  });
}

/** Works in another child account from now on. Fails with RequestError. */
export async function chooseAccount(childAccount: string): Promise<OwnAccounts> {
  return (await request(URL, { method: "POST", body: { childAccount }, answer })).data;
}
