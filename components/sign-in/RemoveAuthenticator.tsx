"use client";

import { useRemoveAuthenticator } from "@/lib/auth/mutations";
import { CodeForm } from "./CodeForm";

/** Takes the second factor away, for a code of it. */
export function RemoveAuthenticator({ onDone }: { onDone: () => void }) {
  const { mutate, isPending, error } = useRemoveAuthenticator();
  return (
    <CodeForm
      send="Remove"
      busy={isPending}
      error={error}
      onSend={(code) => mutate(code, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}
