"use client";

import { Callout } from "@/components/ui/Callout";
import { Drawer } from "@/components/ui/Drawer";

/** In the place of a form whose code did not arrive: the page around it goes on. */
function FormFailure({ onClose }: { onClose: () => void }) {
  return (
    <Drawer title="The form could not be loaded" onClose={onClose}>
      <Callout
        tone="serious"
        title="The form could not be loaded"
        sent="Nothing was sent."
        next="Check your connection, then reload the page."
      />
    </Drawer>
  );
}

/** For `import(…).catch(orFailure)`: a form that says what happened, instead of a page that breaks. */
export function orFailure(cause: unknown) {
  reportError(cause);
  return { default: FormFailure };
}
