"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { orSayThere } from "@/components/shell/codeMissing";
import { closeBehindLink } from "@/components/ui/closeBehindLink";

const AccountPanel = lazy(() => import("./AccountPanel").catch(orSayThere));

/** The content of the officer's menu, loaded when it is opened. In: are single-key shortcuts in force? */
export function AccountMenu({ singleKeys }: { singleKeys: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const menu = place.current?.closest("[popover]");
    // It may have been opened before React took the page over.
    if (menu?.matches(":popover-open")) setOpened(true);
    menu?.addEventListener("beforetoggle", () => setOpened(true), { once: true });
  }, []);
  return (
    <div ref={place} onClick={closeBehindLink}>
      <Suspense>{opened && <AccountPanel singleKeys={singleKeys} />}</Suspense>
    </div>
  );
}
