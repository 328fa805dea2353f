import { useEffect } from "react";
import { notify } from "@/components/ui/notices";

/** For `import(…).catch(orSay)`: a part whose code did not arrive says so and leaves the page as it is. */
export function orSay(cause: unknown) {
  reportError(cause);
  const detail = "Nothing was sent. Check your connection, then reload the page.";
  notify({ id: "part-not-loaded", tone: "serious", title: "Part of the page could not be loaded", detail });
  return { default: Missing };
}

/** In the place of the part: closed again at once. */
function Missing({ onClose }: { onClose: () => void }) {
  useEffect(onClose, [onClose]);
  return <></>;
}

/** For `import(…).catch(orNothing)`: without the part the page is whole, and the failure is reported. */
export function orNothing(cause: unknown) {
  reportError(cause);
  return { default: () => <></> };
}

/** For `import(…).catch(orSayThere)`: the failure is said in the place of the part. */
export function orSayThere(cause: unknown) {
  reportError(cause);
  return { default: () => <p className="p-3">Could not be loaded. Check your connection and reload.</p> };
}
