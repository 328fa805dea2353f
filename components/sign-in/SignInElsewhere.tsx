import { ButtonLink } from "@/components/ui/ButtonLink";

/** The way back for everybody, whatever they sign in with: this page notices and continues. */
export function SignInElsewhere() {
  return (
    <ButtonLink href="/sign-in" target="_blank" rel="noopener">
      Sign in in a new tab
    </ButtonLink>
  );
}
