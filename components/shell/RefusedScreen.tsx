import { ButtonLink } from "@/components/ui/ButtonLink";
import { Callout } from "@/components/ui/Callout";
import { PageHeader } from "./PageHeader";

/** A page that is not for this officer. In: its title and why, as the rule says. */
export function RefusedScreen({ title, reason }: { title: string; reason: string }) {
  return (
    <>
      <PageHeader title={title} />
      <Callout
        tone="neutral"
        title="You do not have access to this page"
        className="max-w-xl"
        actions={
          <ButtonLink href="/worklist" size="sm">
            Go to the worklist
          </ButtonLink>
        }
      >
        {reason}
      </Callout>
    </>
  );
}
