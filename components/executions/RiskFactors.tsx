import { Badge } from "@/components/ui/Badge";
import { cx } from "@/components/ui/cx";
import { Isolated } from "@/components/ui/Isolated";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { formatNumber, plural } from "@/lib/format";
import { type FactorBar, type FactorPicture, factorPicture } from "@/lib/executions/factors";
import type { RiskAssessment } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { AllFactors } from "./AllFactors";
import { FactorMark, FactorName } from "./FactorWords";
import { StatusBadge } from "./StatusBadge";

/** Shades of one colour, the largest factor darkest: what they are is said in words below. */
const SHADES = ["bg-ink/80", "bg-ink/55", "bg-ink/35"];
const REST = "bg-ink/20";

/** A score is shown on a track of this length; a higher one fills it. */
const TRACK = 100;

/** The risk of a run: level, score, and the factors behind it as one bar. In: what the region is of, where there are several. */
export function RiskFactors({ assessment, of = "" }: { assessment: RiskAssessment; of?: string }) {
  const level = meaningOfRisk(assessment.workflowRiskLevel ?? assessment.riskLevel);
  const picture = factorPicture(assessment);
  return (
    <section aria-label={`Risk${of}`} className="flex flex-col gap-2 print:break-inside-avoid">
      <h2 className="flex flex-wrap items-center gap-1.5 text-base font-semibold">
        <Isolated limit={200}>{`Risk${of}`}</Isolated>
        {level && <StatusBadge meaning={level} />}
        {picture.score !== undefined && <span className="tabular-nums">{formatNumber(picture.score, 2)}</span>}
        {assessment.isOutdated && <Badge tone="caution">Outdated</Badge>}
      </h2>
      {picture.bars.length > 0 ? (
        <Factors picture={picture} />
      ) : (
        <p className="text-ink-muted">FrankieOne gives no factors for it.</p>
      )}
    </section>
  );
}

function Factors({ picture }: { picture: FactorPicture }) {
  const { bars, sum, score, addsUp } = picture;
  const counting = bars.filter(({ counts, score: points }) => counts && points > 0);
  const named = counting.slice(0, SHADES.length);
  const marked = bars.filter((bar) => bar.mark && !named.includes(bar));
  const others = counting.slice(SHADES.length);
  const max = Math.max(TRACK, sum, score ?? 0);
  return (
    <>
      <span aria-hidden className="flex h-2.5 overflow-hidden rounded-sm bg-neutral-bg forced-color-adjust-none">
        {counting.map((bar, index) => (
          <span
            key={bar.factor.riskFactorId ?? index}
            className={cx("block border-r border-surface", SHADES[index] ?? REST)}
            style={{ width: `${(bar.score / max) * 100}%` }}
          />
        ))}
      </span>
      <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
        {named.map((bar, index) => (
          <span key={bar.factor.riskFactorId ?? index} className="inline-flex min-w-0 items-center gap-1.5">
            <Swatch shade={SHADES[index] ?? REST} />
            <FactorName bar={bar} /> <b className="font-semibold tabular-nums">{formatNumber(bar.score, 2)}</b>
            {bar.mark && <FactorMark bar={bar} beside />}
          </span>
        ))}
        {others.length > 0 && (
          <span className="inline-flex items-center gap-1.5">
            <Swatch shade={REST} />
            {plural(others.length, "other")}{" "}
            <b className="font-semibold tabular-nums">{formatNumber(sum - sumOf(named), 2)}</b>
          </span>
        )}
      </p>
      {marked.length > 0 && (
        <ul className="text-xs">
          {marked.map((bar, index) => (
            <li key={bar.factor.riskFactorId ?? index}>
              <FactorName bar={bar} />: <FactorMark bar={bar} />
            </li>
          ))}
        </ul>
      )}
      {addsUp === false && (
        <p className="text-caution-ink">
          The factors add up to {formatNumber(sum, 2)}, not to the score of {formatNumber(score ?? 0, 2)}.
        </p>
      )}
      <LazyDisclosure onPaper="whole" summary={<span className="text-xs">{plural(bars.length, "risk factor")}</span>}>
        {() => <AllFactors bars={bars} />}
      </LazyDisclosure>
    </>
  );
}

const sumOf = (bars: readonly FactorBar[]) => bars.reduce((sum, { score }) => sum + score, 0);

const Swatch = ({ shade }: { shade: string }) => (
  <span aria-hidden className={cx("size-2.5 shrink-0 rounded-xs forced-color-adjust-none", shade)} />
);
