import { Bar, BarList } from "@/components/ui/Bar";
import { Isolated } from "@/components/ui/Isolated";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/Table";
import type { Analytics } from "@/lib/analytics/contract";
import { formatNumber } from "@/lib/format";
import { overridesHref } from "@/lib/analytics/rules";
import { percentOf } from "@/lib/team/rules";
import { LedgerLink, RowHead, Section } from "./parts";

/** Overrides per officer in the last twelve months, with their proposers where a second person decided. */
export function ByOfficer({ figures: { officers, overrides, months } }: { figures: Analytics }) {
  const max = Math.max(...officers.map(({ count }) => count));
  return (
    <Section title="By officer, twelve months">
      <BarList label="Overrides by officer">
        {officers.map(({ id, name, count }) => (
          <Bar key={id} label={<Isolated>{name}</Isolated>} value={count} max={max} tone="caution" />
        ))}
      </BarList>
      <Table caption="Overrides by officer" className="mt-3">
        <TableHead>
          <tr>
            <Th>Officer</Th>
            <Th numeric>Sent</Th>
            <Th numeric>Share of all</Th>
            <Th numeric>Proposed by others</Th>
            <Th numeric>Proposed, approved by others</Th>
          </tr>
        </TableHead>
        <tbody>
          {officers.map(({ id, name, count, forOthers, proposed }) => (
            <Tr key={id}>
              <RowHead>
                <Isolated>{name}</Isolated>
              </RowHead>
              <Td numeric>
                <LedgerLink count={count} of={`overrides by ${name}`} href={overridesHref({ months, officer: id })} />
              </Td>
              <Td numeric>{percentOf(count, overrides) ?? 0}%</Td>
              <Td numeric>{formatNumber(forOthers)}</Td>
              <Td numeric>{formatNumber(proposed)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
