"use client";

import { type ComponentType, lazy, useState } from "react";

/**
 * A part of a page whose code comes when it is first needed, or when `preload` is called. Needs a Suspense boundary.
 */
export type LazyComponent<Props> = ComponentType<Props> & { preload: () => Promise<unknown> };

/**
 * Makes such a part. In: what loads it. Once its code is there it shows at once; React's `lazy` alone waits a turn even then,
 * and what has waited once is shown no sooner than 300 ms after its fallback.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyComponent<Props> {
  let arrived: ComponentType<Props> | undefined;
  const preload = async () => {
    const came = await load();
    arrived = came.default;
    return came;
  };
  const Awaited = lazy(preload);
  function Part(props: Props) {
    // As it was when first shown: to change from one to the other would remount the part.
    const [Shown] = useState(() => arrived ?? Awaited);
    return <Shown {...props} />;
  }
  return Object.assign(Part, { preload });
}
