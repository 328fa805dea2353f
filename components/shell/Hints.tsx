"use client";

import { lazy } from "react";
import { Later } from "@/components/ui/Later";
import { orNothing } from "./codeMissing";

const FollowStream = lazy(() => import("@/components/fresh/FollowStream").catch(orNothing));

/** Follows FrankieOne's hints once the page has been there for a moment. Only for officers who have a stream. */
export function Hints({ officerId }: { officerId: string }) {
  return (
    <Later>
      <FollowStream officerId={officerId} />
    </Later>
  );
}
