"use client";

import { useQuery } from "@tanstack/react-query";
import { Callout } from "@/components/ui/Callout";
import { openOperationsOptions } from "@/lib/writes/queries";
import { DO_NOT_REPEAT } from "@/lib/writes/words";
import { type Acting, useActing } from "./acting";
import { FromTo } from "@/components/outcomes/FromTo";

/** Reminds of what is not settled on the case where the form hides the page that says so. */
export function OpenReminder() {
  const acting = useActing();
  return acting && <Reminder acting={acting} />;
}

function Reminder({ acting: { params } }: { acting: Acting }) {
  const { data: open = [] } = useQuery(openOperationsOptions(params));
  if (open.length === 0) return null;
  return (
    <Callout tone="caution" title={DO_NOT_REPEAT} className="lg:hidden">
      {open.map(({ id, changes }) => (
        <FromTo key={id} changes={changes} />
      ))}
    </Callout>
  );
}
