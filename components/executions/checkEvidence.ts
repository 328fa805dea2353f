import { lazyComponent } from "@/components/ui/lazyComponent";

/** The evidence of a check: its code comes with the first that is open, at the latest a moment after the page, for paper. */
export const CheckEvidence = lazyComponent(() => import("./CheckBody"));
