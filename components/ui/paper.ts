"use client";

import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { storeOf } from "@/lib/store";

/** Is the page being printed? The line that paper alone shows hears it from the browser (components/shell/PrintedBy). */
const paper = storeOf(false);

/** Takes note that the page is about to be printed, or has been: what is drawn on paper alone is there when this returns. */
export const notePaper = (on: boolean) => flushSync(() => paper.put(on));

const onServer = () => false;

/** Is the page being printed? What is folded or shown in part on the screen is drawn whole then. */
export const useOnPaper = () => useSyncExternalStore(paper.subscribe, paper.current, onServer);
