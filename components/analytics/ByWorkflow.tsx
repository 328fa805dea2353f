import { CountLink } from "@/components/team/CountLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { Isolated } from "@/components/ui/Isolated";
import { StackedBar, Swatch } from "@/components/ui/StackedBar";
import { Uncounted } from "@/components/ui/Uncounted";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/Table";
import type { Analytics, WorkflowShare } from "@/lib/analytics/contract";
import { casesOf, overriddenIn } from "@/lib/analytics/shareViews";
import { percentOf } from "@/lib/team/rules";
import { RowHead, Section } from "./parts";

const PERSON = { tone: "caution", hatched: true } as const;
const ENGINE = { tone: "info" } as const;

/** The share of runs that a person has overridden, of each workflow. */
export function ByWorkflow({ figures: { workflows } }: { figures: Analytics }) {
  if (workflows.length === 0)
    return <EmptyState title="No cases with a run yet">Figures appear after the first run.</EmptyState>;
  return (
    <Section title="By workflow">
      <figure aria-labelledby="share-picture">
        <figcaption id="share-picture" className="mb-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
          <span className="flex items-center gap-1.5">
            <Swatch {...PERSON} /> Overridden by a person
          </span>
          <span className="flex items-center gap-1.5">
            <Swatch {...ENGINE} /> As FrankieOne decided
          </span>
        </figcaption>
        <ul>
          {workflows.map((share) => (
            <Picture key={share.workflow} share={share} />
          ))}
        </ul>
      </figure>
      <Table caption="Overrides by workflow" className="mt-3">
        <TableHead>
          <tr>
            <Th>Workflow</Th>
            <Th numeric>Cases</Th>
            <Th numeric>Overridden</Th>
            <Th numeric>Share</Th>
          </tr>
        </TableHead>
        <tbody>
          {workflows.map((share) => (
            <Row key={share.workflow} share={share} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** Every bar is as long as the next: it is the share that is compared. */
function Picture({ share: { workflow, cases, overridden } }: { share: WorkflowShare }) {
  const segments = [
    { ...PERSON, value: overridden ?? 0 },
    { ...ENGINE, value: Math.max(0, (cases ?? 0) - (overridden ?? 0)) },
  ];
  return (
    <li className="grid grid-cols-[minmax(0,2fr)_minmax(4rem,3fr)_3rem] items-center gap-x-3 py-1">
      <span className="min-w-0 wrap-anywhere">
        <Isolated>{workflow}</Isolated>
      </span>
      <StackedBar segments={segments} max={cases ?? 0} />
      <span className="text-right tabular-nums">
        <ShareOf {...{ overridden, cases }} />
      </span>
    </li>
  );
}

function Row({ share: { workflow, cases, overridden } }: { share: WorkflowShare }) {
  return (
    <Tr>
      <RowHead>
        <Isolated>{workflow}</Isolated>
      </RowHead>
      <Td numeric>
        <CountLink count={cases} of={`cases of ${workflow}`} view={casesOf(workflow)} />
      </Td>
      <Td numeric>
        <CountLink count={overridden} of={`overridden cases of ${workflow}`} view={overriddenIn(workflow)} />
      </Td>
      <Td numeric>
        <ShareOf {...{ overridden, cases }} />
      </Td>
    </Tr>
  );
}

function ShareOf({ overridden, cases }: Pick<WorkflowShare, "overridden" | "cases">) {
  const percent = percentOf(overridden, cases);
  return percent === undefined ? <Uncounted /> : `${percent}%`;
}
