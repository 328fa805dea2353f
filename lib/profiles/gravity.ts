import type { Tone } from "@/lib/tone";

/**
 * How serious an issue is, the most serious first. The vendor documents no order, and its severities mislead: a
 * sanctions hit comes as WARNING while a partly matched address comes as REVIEW (handbook 2.7). So what the issue is
 * counts as much as its severity, and the more serious of the two wins.
 */
export const GRAVITIES = ["critical", "serious", "check", "note"] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** The tone of each gravity. */
export const GRAVITY_TONES: Record<Gravity, Tone> = {
  critical: "critical",
  serious: "serious",
  check: "caution",
  note: "neutral",
};
