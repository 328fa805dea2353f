import { Isolated } from "@/components/ui/Isolated";
import { formatNumber } from "@/lib/format";
import type { FactorBar } from "@/lib/executions/factors";
import { FactorMark, FactorName } from "./FactorWords";

/** Every factor with its value, its points and what FrankieOne says of it. */
export function AllFactors({ bars }: { bars: readonly FactorBar[] }) {
  return (
    <table className="w-full text-left text-xs">
      <caption className="sr-only">Risk factors</caption>
      <tbody>
        {bars.map((bar, index) => (
          <tr key={bar.factor.riskFactorId ?? index} className="border-b border-line align-baseline last:border-b-0">
            <th scope="row" className="py-1 pr-3 font-normal wrap-anywhere">
              <FactorName bar={bar} />
              {bar.factor.description && (
                <span className="block text-ink-muted">
                  <Isolated limit={500}>{bar.factor.description}</Isolated>
                </span>
              )}
            </th>
            <td className="py-1 text-right">{bar.mark ? <FactorMark bar={bar} /> : formatNumber(bar.score, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
