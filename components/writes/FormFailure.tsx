"use client";

import { useEffect, useEffectEvent } from "react";
import { notify } from "@/components/ui/notices";

/** In the place of a form whose code did not arrive: says so in the status region, and the page keeps working. */
function FormFailure({ onClose }: { onClose: () => void }) {
  const giveUp = useEffectEvent(() => {
    const detail = "Nothing was sent. Check your connection, then reload the page.";
    notify({ id: "form-not-loaded", tone: "serious", title: "The form could not be loaded", detail });
    onClose();
  });
  useEffect(() => giveUp(), []);
  return <></>;
}

/** For `import(…).catch(orFailure)`: a form that says what happened, instead of a page that breaks. */
export function orFailure(cause: unknown) {
  reportError(cause);
  return { default: FormFailure };
}
