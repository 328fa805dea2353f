"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";

const AccountPanel = lazy(() => import("./AccountPanel").catch(sayNotLoaded));

/** What stands in the officer's menu, loaded when that is opened. In: are single-key shortcuts in force? */
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
    <div ref={place}>
      <Suspense>{opened && <AccountPanel singleKeys={singleKeys} />}</Suspense>
    </div>
  );
}

function sayNotLoaded(cause: unknown) {
  reportError(cause);
  return { default: () => <p className="p-3">Could not be loaded. Reload the page.</p> };
}
