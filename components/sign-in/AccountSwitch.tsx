"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useStillTrue } from "@/components/shell/useStillTrue";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { chooseAccount, ownAccountsQuery } from "@/lib/accounts/queries";

/** In which child account the officer works, where the directory gives them several. Nothing for everybody else. */
export function AccountSwitch() {
  const { data, error: unread, refetch, isFetching } = useQuery(ownAccountsQuery());
  const {
    mutate,
    isPending,
    error: failed,
  } = useMutation({
    mutationFn: chooseAccount,
    // Everything this tab holds is of the other account: a new page, not one more of this one.
    onSuccess: () => window.location.assign(new URL("/worklist", window.location.origin)),
  });
  const error = useStillTrue(failed);
  if (!data && unread) return <Unread busy={isFetching} retry={() => void refetch()} />;
  if (!data || data.childAccounts.length < 2) return null;
  return (
    <div className="border-b border-line px-3 py-2">
      <Field label="Working in" error={error ? `Not changed. ${error.message}` : undefined}>
        {(control) => (
          <Select
            {...control}
            disabled={isPending}
            options={data.childAccounts.map((id) => ({ value: id, label: id }))}
            value={data.childAccount}
            onChange={(event) => mutate(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** An officer of several accounts must not conclude from silence that there is only one. */
function Unread({ busy, retry }: { busy: boolean; retry: () => void }) {
  return (
    <div className="flex flex-col items-start gap-1.5 border-b border-line px-3 py-2">
      <p>Your child accounts could not be loaded. Nothing has changed.</p>
      <Button size="sm" busy={busy} onClick={retry}>
        Try again
      </Button>
    </div>
  );
}
