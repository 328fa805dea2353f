import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import type { Failed } from "./useSignIn";

/** The second step of signing in: the code, beside what was typed in the first. */
export function CodeFields({ failed: { problem, email, password } }: { failed: Failed }) {
  const description = "The six digits of your authenticator app, or a recovery code.";
  return (
    <>
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="password" value={password} />
      <Field label="Code" description={description} error={problem.fields?.code}>
        {(control) => (
          <TextInput
            {...control}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={32}
            required
            autoFocus
            data-initial-focus
          />
        )}
      </Field>
    </>
  );
}
