import Circle from "lucide-react/icons/circle";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleX from "lucide-react/icons/circle-x";
import Info from "lucide-react/icons/info";
import OctagonAlert from "lucide-react/icons/octagon-alert";
import TriangleAlert from "lucide-react/icons/triangle-alert";

/** How grave something is. Every tone has its own icon shape, so that colour is never the only signal. */
export type Tone = "neutral" | "good" | "caution" | "serious" | "critical" | "info";

/** Tinted background with a hairline and text of the tone. */
export const TONE_SOFT: Record<Tone, string> = {
  neutral: "border-neutral-line bg-neutral-bg text-neutral-ink",
  good: "border-good-line bg-good-bg text-good-ink",
  caution: "border-caution-line bg-caution-bg text-caution-ink",
  serious: "border-serious-line bg-serious-bg text-serious-ink",
  critical: "border-critical-line bg-critical-bg text-critical-ink",
  info: "border-info-line bg-info-bg text-info-ink",
};

/** Text of the tone on any surface. */
export const TONE_TEXT: Record<Tone, string> = {
  neutral: "text-neutral-ink",
  good: "text-good-ink",
  caution: "text-caution-ink",
  serious: "text-serious-ink",
  critical: "text-critical-ink",
  info: "text-info-ink",
};

/** Solid fill of the tone, 3:1 against every surface: bars, dots, lines. */
export const TONE_MARK: Record<Tone, string> = {
  neutral: "bg-neutral-mark",
  good: "bg-good-mark",
  caution: "bg-caution-mark",
  serious: "bg-serious-mark",
  critical: "bg-critical-mark",
  info: "bg-info-mark",
};

const ICONS = {
  neutral: Circle,
  good: CircleCheck,
  caution: TriangleAlert,
  serious: OctagonAlert,
  critical: CircleX,
  info: Info,
} satisfies Record<Tone, unknown>;

/** The icon of a tone. Decorative: the words beside it carry the meaning. */
export function ToneIcon({ tone, size = 14 }: { tone: Tone; size?: number }) {
  const Icon = ICONS[tone];
  return <Icon aria-hidden size={size} strokeWidth={2} className="shrink-0" />;
}
