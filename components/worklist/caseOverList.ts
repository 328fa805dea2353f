import { lazy } from "react";

/** Loads what shows a case, while the officer is still making for a row. A failed attempt is made again when it is needed. */
export const loadCaseScreen = () => import("@/components/cases/CaseScreen").catch(() => undefined);

export const CaseScreen = lazy(() =>
  import("@/components/cases/CaseScreen").then((module) => ({ default: module.CaseScreen })),
);
