import Link from "next/link";
import type { ReactNode } from "react";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { ROLE_WORDS } from "@/lib/auth/roleWords";
import { formatNumber } from "@/lib/format";
import type { OfficerLoad, TeamLoad } from "@/lib/team/contract";
import { attentionOf, openOf, overriddenOf } from "@/lib/team/loadViews";
import { percentOf } from "@/lib/team/rules";
import { viewHref } from "@/lib/worklist/viewUrl";
import { Absence } from "./Absence";
import { CountLink } from "./CountLink";
import { OTHERS } from "./LoadPicture";

/** The numbers of the picture, and more of them, each with the way to its cases. In: may the officer say who is away? */
export function LoadTable({ load: { officers, others, team }, mayPlan }: { load: TeamLoad; mayPlan: boolean }) {
  return (
    <Table caption="Load by officer" className="mt-3">
      <TableHead>
        <tr>
          <Th>Officer</Th>
          <Th numeric>Open</Th>
          <Th numeric>Needs attention</Th>
          <Th>Waiting longest</Th>
          <Th numeric>Overridden</Th>
          <Th>Away</Th>
        </tr>
      </TableHead>
      <tbody>
        {officers.map((load) => (
          <OfficerRow key={load.id} load={load} mayPlan={mayPlan} />
        ))}
        <Tr>
          <RowHead>{OTHERS}</RowHead>
          <Td numeric>{formatNumber(others.open)}</Td>
          <Td numeric>{formatNumber(others.attention)}</Td>
          <Td colSpan={3} />
        </Tr>
      </tbody>
      <tfoot>
        <Tr className="font-medium">
          <RowHead>Everybody’s cases</RowHead>
          <Td numeric>
            <CountLink count={team.open} of="open cases in all" view={openOf()} />
          </Td>
          <Td numeric>
            <CountLink count={team.attention} of="cases in all that need attention" view={attentionOf()} />
          </Td>
          <Td />
          <Td numeric>
            <Share part={team.overridden} whole={team.open}>
              <CountLink count={team.overridden} of="overridden cases in all" view={overriddenOf()} />
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
      <RowHead note={disabled ? "No longer works here" : ROLE_WORDS[role]}>
        <Isolated>{name}</Isolated>
      </RowHead>
      <Td numeric>
        <CountLink count={open} of={`open cases of ${name}`} view={openOf([name])} />
      </Td>
      <Td numeric>
        <CountLink count={attention} of={`cases of ${name} that need attention`} view={attentionOf([name])} />
      </Td>
      <Td>{oldest && <Oldest name={name} value={oldest} />}</Td>
      <Td numeric>
        <Share part={overridden} whole={open}>
          <CountLink count={overridden} of={`overridden cases of ${name}`} view={overriddenOf([name])} />
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

/** The first case of the list it leads to: the view begins with what has not changed for longest. */
function Oldest({ name, value }: { name: string; value: string }) {
  return (
    <Link
      href={viewHref(attentionOf([name]))}
      prefetch={false}
      className="rounded-sm whitespace-nowrap text-accent-text underline-offset-2 hover:underline"
    >
      <RelativeTime value={value} />
      <VisuallyHidden>, the last change of the case of {name} that waits longest</VisuallyHidden>
    </Link>
  );
}

function Share({ part, whole, children }: { part: number | null; whole: number | null; children: ReactNode }) {
  const percent = percentOf(part, whole);
  return (
    <span className="whitespace-nowrap">
      {children}
      {percent !== undefined && <span className="ml-1.5 inline-block w-10 text-ink-muted">{percent} %</span>}
    </span>
  );
}
