"use client";

import { useRemoveAuthenticator } from "@/lib/auth/mutations";
import { CodeForm } from "./CodeForm";

/** Takes the second factor away, for the password and a code of it. */
export function RemoveAuthenticator({ onDone }: { onDone: () => void }) {
  const { mutate, isPending, error } = useRemoveAuthenticator();
  return (
    <CodeForm
      parts={["password", "code"]}
      send="Remove"
      busy={isPending}
      error={error}
      onSend={(typed) => mutate(typed, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}
