import { useActionState } from "react";
import { signIn } from "@/lib/auth/signIn";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";

/** How the last attempt failed, and the e-mail that was typed: React empties a form when its action is done. */
interface Failed {
  problem: Problem;
  email: string;
}

/**
 * Signs in by a form with the fields `email` and `password`. As the form's `action` it also takes what was sent before
 * the script had loaded. In: what to do once signed in; busy lasts as long as that does. Out: the action, whether it
 * runs, and how the last attempt failed.
 */
export function useSignIn(onSignedIn: () => Promise<void> | void) {
  const [failed, action, busy] = useActionState<Failed | undefined, FormData>(async (_before, form) => {
    const typed = { email: textOf(form, "email"), password: textOf(form, "password") };
    try {
      await signIn(typed);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return { problem: error.problem, email: typed.email };
    }
    await onSignedIn();
    return undefined;
  }, undefined);
  return { action, busy, failed };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
