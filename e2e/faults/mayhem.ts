import type { PlannedFault } from "@/lib/sandbox/faults/plan";
import { Deck, type Random } from "./random";

/** One way to misbehave: the fault, and its one number within bounds. */
export interface Way {
  fault: string;
  amount?: [least: number, most: number];
}

/** Every way a write can go wrong. Numbers are milliseconds, seconds or megabytes, as the fault takes them. */
export const WRITE_FAULTS: readonly Way[] = [
  { fault: "delay", amount: [20, 1_500] },
  { fault: "drip", amount: [1, 3] },
  { fault: "hang" },
  { fault: "hang-after-apply" },
  { fault: "reset-on-accept" },
  { fault: "reset-before-apply" },
  { fault: "reset-after-apply" },
  { fault: "close-after-apply" },
  { fault: "apply-late", amount: [50, 3_000] },
  { fault: "200-without-apply" },
  { fault: "200-in-part" },
  { fault: "204-after-apply" },
  { fault: "409-refusal" },
  { fault: "500-before" },
  { fault: "500-after-apply" },
  { fault: "500-in-part" },
  { fault: "503" },
  { fault: "429", amount: [0, 1] },
  { fault: "429-date", amount: [0, 1] },
  { fault: "429-negative" },
  { fault: "429-for-ever" },
  { fault: "429-garbage" },
  { fault: "429-silent" },
  { fault: "redirect-301" },
  { fault: "redirect-302" },
  { fault: "redirect-303" },
  { fault: "redirect-307" },
  { fault: "redirect-308" },
  { fault: "redirect-to-itself" },
  { fault: "html-200" },
  { fault: "html-403" },
  { fault: "truncated-json" },
  { fault: "truncated-length" },
  { fault: "truncated-chunk" },
  { fault: "truncated-close" },
  { fault: "not-http" },
  { fault: "header-overflow" },
  { fault: "gzip-lie" },
  { fault: "bomb", amount: [16, 16] },
  { fault: "huge", amount: [9, 9] },
  { fault: "bad-enum", amount: [0, 30] },
  { fault: "missing-field", amount: [0, 60] },
  { fault: "wrong-type", amount: [0, 60] },
  { fault: "null-field", amount: [0, 60] },
  { fault: "hostile-headers" },
];

/** What befalls reads, which baselines, read-backs and the looks of the reconciler are. */
const READ_FAULTS: readonly Way[] = [
  { fault: "delay", amount: [20, 400] },
  { fault: "reset-before-apply" },
  { fault: "500-before" },
  { fault: "503" },
  { fault: "html-200" },
  { fault: "truncated-length" },
  { fault: "missing-field", amount: [0, 60] },
  { fault: "wrong-type", amount: [0, 60] },
];

/** A fault to plan. In: where redirects lead, so that a client that follows one is noticed. */
export function faultOf({ fault, amount }: Way, random: Random, redirectPort: number): Partial<PlannedFault> {
  if (fault.startsWith("redirect")) return { fault, amount: redirectPort };
  return { fault, amount: amount ? random.between(...amount) : 0 };
}

/** The faults of a run, dealt like cards, so that every way is met. */
export class Mayhem {
  private readonly decks: Record<"PATCH" | "POST" | "GET", Deck<Way>>;

  /** In: where redirects lead to, and the fault of writes that every second card is, beside all others, where one is wanted. */
  constructor(
    private readonly random: Random,
    private readonly redirectPort: number,
    often?: string,
  ) {
    const more = WRITE_FAULTS.filter(({ fault }) => fault === often);
    const cards = [...WRITE_FAULTS, ...WRITE_FAULTS.flatMap(() => more)];
    this.decks = { PATCH: new Deck(cards, random), POST: new Deck(cards, random), GET: new Deck(READ_FAULTS, random) };
  }

  /** The next fault for calls of this method. */
  next(method: "PATCH" | "POST" | "GET"): Partial<PlannedFault> {
    return { method, ...faultOf(this.decks[method].deal(), this.random, this.redirectPort) };
  }
}
