import { Bar, BarList } from "@/components/ui/Bar";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/Table";
import type { Analytics } from "@/lib/analytics/contract";
import { overridesHref, wordOfMonth } from "@/lib/analytics/rules";
import { formatNumber } from "@/lib/format";
import { LedgerLink, RowHead, Section } from "./parts";

/** Why people have overridden, month by month. */
export function ByReason({ figures: { reasons, months, overrides } }: { figures: Analytics }) {
  const max = Math.max(...reasons.map(({ count }) => count));
  return (
    <Section title="By reason and month">
      <BarList label="Overrides by reason" total={formatNumber(overrides)}>
        {reasons.map(({ code, label, count }) => (
          <Bar key={code ?? ""} label={label} value={count} max={max} tone="caution" />
        ))}
      </BarList>
      <Table caption="Overrides by reason and month" className="mt-3">
        <TableHead>
          <tr>
            <Th>Reason</Th>
            {months.map((month) => (
              <Th key={month} numeric className="px-1.5">
                <Month month={month} />
              </Th>
            ))}
            <Th numeric>All</Th>
          </tr>
        </TableHead>
        <tbody>
          {reasons.map((reason) => (
            <Row key={reason.code ?? ""} reason={reason} months={months} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** The year is below, so that twelve columns fit. */
function Month({ month }: { month: string }) {
  const [name, year] = wordOfMonth(month).split(" ");
  return (
    <>
      {name} <span className="block text-2xs font-normal">{year}</span>
    </>
  );
}

function Row({ reason, months }: { reason: Analytics["reasons"][number]; months: readonly string[] }) {
  const { code, label, count } = reason;
  return (
    <Tr>
      <RowHead className="min-w-40">{label}</RowHead>
      {months.map((month, index) => (
        <Td key={month} numeric className="px-1.5">
          <LedgerLink
            count={reason.months[index] ?? 0}
            of={`overrides in ${wordOfMonth(month)}: ${label}`}
            href={overridesHref({ months: [month], reason: code })}
          />
        </Td>
      ))}
      <Td numeric>
        <LedgerLink count={count} of={`overrides: ${label}`} href={overridesHref({ months, reason: code })} />
      </Td>
    </Tr>
  );
}
