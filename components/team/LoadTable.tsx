import Link from "next/link";
import type { ReactNode } from "react";
import { Uncounted } from "@/components/ui/Uncounted";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { formatNumber } from "@/lib/format";
import type { OfficerLoad, TeamLoad } from "@/lib/team/contract";
import { attentionOf, oldestFirst, openCasesView, overriddenOf } from "@/lib/team/loadViews";
import { percentOf } from "@/lib/team/rules";
import { viewHref } from "@/lib/worklist/viewUrl";
import { Absence } from "./Absence";
import { CountLink } from "./CountLink";
import { OTHERS } from "./LoadPicture";

/** The numbers of the chart, and more of them, each linked to its cases. In: may the officer say who is away? */
export function LoadTable({ load: { officers, others, team }, mayPlan }: { load: TeamLoad; mayPlan: boolean }) {
  return (
    <Table caption="Workload by officer" className="mt-3">
      <TableHead>
        <tr>
          <Th>Officer</Th>
          <Th numeric>Open</Th>
          <Th numeric>Needs attention</Th>
          <Th>Oldest needing attention</Th>
          <Th numeric>Open, overridden</Th>
          <Th>Away</Th>
        </tr>
      </TableHead>
      <tbody>
        {officers.map((load) => (
          <OfficerRow key={load.id} load={load} mayPlan={mayPlan} />
        ))}
        <Tr>
          <RowHead>{OTHERS}</RowHead>
          <Td numeric>{others.open === null ? <Uncounted /> : formatNumber(others.open)}</Td>
          <Td numeric>{others.attention === null ? <Uncounted /> : formatNumber(others.attention)}</Td>
          <Td colSpan={3} />
        </Tr>
      </tbody>
      <tfoot>
        <Tr className="font-medium">
          <RowHead>All cases</RowHead>
          <Td numeric>
            <CountLink count={team.open} of="open cases in total" view={openCasesView()} />
          </Td>
          <Td numeric>
            <CountLink count={team.attention} of="cases in total that need attention" view={attentionOf()} />
          </Td>
          <Td />
          <Td numeric>
            <Share part={team.overridden} whole={team.open}>
              <CountLink count={team.overridden} of="overridden cases in total" view={overriddenOf()} />
            </Share>
          </Td>
          <Td />
        </Tr>
      </tfoot>
    </Table>
  );
}

function OfficerRow({ load, mayPlan }: { load: OfficerLoad; mayPlan: boolean }) {
  const { id, name, role, disabled, open, attention, overridden, oldest } = load;
  return (
    <Tr>
      <RowHead note={disabled ? "Account disabled" : ROLE_WORDS[role]}>
        <Isolated>{name}</Isolated>
      </RowHead>
      <Td numeric>
        <CountLink count={open} of={`open cases of ${name}`} view={openCasesView([name])} />
      </Td>
      <Td numeric>
        <CountLink count={attention} of={`cases of ${name} that need attention`} view={attentionOf([name])} />
      </Td>
      <Td>{oldest && <Oldest name={name} value={oldest} />}</Td>
      <Td numeric>
        <Share part={overridden} whole={open}>
          <CountLink count={overridden} of={`open cases of ${name} that are overridden`} view={overriddenOf([name])} />
        </Share>
      </Td>
      <Td>
        <Absence id={id} mayChange={mayPlan} />
      </Td>
    </Tr>
  );
}

function RowHead({ note, children }: { note?: string; children: ReactNode }) {
  return (
    <th scope="row" className="h-9 border-b border-line py-1.5 pr-3 pl-2 font-normal">
      <span className="block font-medium">{children}</span>
      {note && <span className="block text-xs text-ink-muted">{note}</span>}
    </th>
  );
}

/** The first case of the list it leads to: the view begins with the oldest. */
function Oldest({ name, value }: { name: string; value: string }) {
  return (
    <Link
      href={viewHref(oldestFirst([name]))}
      prefetch={false}
      className="rounded-sm whitespace-nowrap text-accent-text underline-offset-2 hover:underline"
    >
      <RelativeTime value={value} />
      <VisuallyHidden>, oldest case of {name} that needs attention</VisuallyHidden>
    </Link>
  );
}

function Share({ part, whole, children }: { part: number | null; whole: number | null; children: ReactNode }) {
  const percent = percentOf(part, whole);
  return (
    <span className="whitespace-nowrap">
      {children}
      {percent !== undefined && <span className="ml-1.5 inline-block w-10 text-ink-muted">{percent}%</span>}
    </span>
  );
}
