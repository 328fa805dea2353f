import { useEffect } from "react";
import { notify } from "@/components/ui/notices";

/** For `import(…).catch(orSay)`: a part whose code did not arrive says so and leaves the page as it is. */
export function orSay(cause: unknown) {
  reportError(cause);
  const detail = "Nothing was sent. Check your connection, then reload the page.";
  notify({ id: "part-not-loaded", tone: "serious", title: "A part of the page could not be loaded", detail });
  return { default: Missing };
}

/** In the place of the part: closed again at once. */
function Missing({ onClose }: { onClose: () => void }) {
  useEffect(onClose, [onClose]);
  return <></>;
}
