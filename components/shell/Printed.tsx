"use client";

import { lazy } from "react";
import { Later } from "@/components/ui/Later";
import { orNothing } from "./codeMissing";

const PrintedBy = lazy(() => import("./PrintedBy").catch(orNothing));

/** The line that only paper shows: nobody prints a page in its first moment. */
export function Printed({ name }: { name: string }) {
  return (
    <Later>
      <PrintedBy name={name} />
    </Later>
  );
}
