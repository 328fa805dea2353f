import { useActionState } from "react";
import { signIn } from "@/lib/auth/signIn";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
import { learnTimeZone } from "./timeZone";

/** How the last attempt failed, and what was typed: React empties a form when its action is done. */
export interface Failed {
  problem: Problem;
  email: string;
  /** Kept in memory while a code is asked for as well; after every other failure it is typed again. */
  password?: string;
}

/**
 * Signs in by a form with the fields `email`, `password` and, where one is due, `code`. As the form's `action` it also takes what was sent before
 * the script had loaded. In: what to do once signed in; busy lasts as long as that does. Out: the action, whether it
 * runs, and how the last attempt failed.
 */
export function useSignIn(onSignedIn: () => Promise<void> | void) {
  const [failed, action, busy] = useActionState<Failed | undefined, FormData>(async (_before, form) => {
    const code = textOf(form, "code");
    const typed = { email: textOf(form, "email"), password: textOf(form, "password"), ...(code && { code }) };
    try {
      await signIn(typed);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { problem } = error;
      return { problem, email: typed.email, ...(problem.code === "SECOND_FACTOR" && { password: typed.password }) };
    }
    // So that the first page is in the officer's days already; where it fails, that page learns it (LearnTimeZone).
    await learnTimeZone().catch((cause: unknown) => void (!(cause instanceof RequestError) && reportError(cause)));
    await onSignedIn();
    return undefined;
  }, undefined);
  return { action, busy, failed };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
