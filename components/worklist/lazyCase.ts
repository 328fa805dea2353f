import { lazy } from "react";

const load = () => import("./CaseOverList");

/** Loads what shows a case, while the officer is still making for a row. A failed attempt is made again when it is needed. */
export const loadCaseScreen = () => load().catch(() => undefined);

export const CaseOverList = lazy(load);
