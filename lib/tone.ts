/** How serious something is. Every tone has its own icon shape, so that colour is never the only signal. */
export const TONES = ["neutral", "good", "caution", "serious", "critical", "info"] as const;
export type Tone = (typeof TONES)[number];
