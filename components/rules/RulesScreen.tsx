import { PageHeader } from "@/components/shell/PageHeader";
import { plural } from "@/lib/format";
import { matrixOf, rulesOf } from "@/lib/permissions/matrix";
import type { Role } from "@/lib/domain/roles";
import { GRAVE_LEVELS } from "@/lib/policy/secondPersonOfReview";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { labelOfSeverity } from "@/lib/profiles/severities";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import type { Policy } from "@/lib/policy/contract";
import { RulesTable } from "./RulesTable";

/** "Why can't I?": the whole table of rules, why each refuses, and when a second person is needed. Readable by everybody. */
export function RulesScreen({ role, policy }: { role: Role; policy: Policy }) {
  const rows = matrixOf(policy);
  return (
    <>
      <PageHeader title="Rules" description="Who may do what. Refusals are recorded in the ledger." />
      <RulesTable rows={rows} own={role} />
      <h2 className="mt-8 mb-2 text-base font-semibold">Reasons for refusal</h2>
      <p className="mb-2 max-w-3xl text-ink-muted">The ledger records a refusal by the code below its reason.</p>
      <dl className="flex max-w-3xl flex-col gap-2">
        {rulesOf(rows).map(({ rule, reason }) => (
          <div key={rule} id={rule} className="scroll-mt-16 rounded-md px-2 py-1 target:bg-surface-selected">
            <dt>{reason}</dt>
            <dd className="font-mono text-xs text-ink-muted">{rule}</dd>
          </div>
        ))}
      </dl>
      <SecondPersonRules policy={policy} />
    </>
  );
}

function SecondPersonRules({ policy: { secondPerson, runs } }: { policy: Policy }) {
  const { targets, riskLevels, severities, expiresInHours, sameHandDays } = secondPerson;
  return (
    <section aria-label="When a second approver is needed" className="max-w-3xl">
      <h2 className="mt-8 mb-2 text-base font-semibold">When a second approver is needed</h2>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        <li>
          An override to {inWords(targets, (each) => meaningOfStatus(each).label)}, and every change of state, while the
          risk is {inWords(riskLevels, (each) => meaningOfRisk(each)?.label)} or an open issue is{" "}
          {inWords(severities, labelOfSeverity)}. An unknown level or severity counts as the highest.
        </li>
        <li>An override of a run that a person has overridden before.</li>
        <li>
          Run {runs.secondPersonFrom} of one workflow in one case within 24 hours, and every later one. At most{" "}
          {runs.perCasePerDay} are started in that time.
        </li>
        <li>
          Lowering the risk level from {inWords(GRAVE_LEVELS, (each) => meaningOfRisk(each)?.label)}. An unknown level
          counts as high.
        </li>
        <li>Switching monitoring off.</li>
        <li>
          For {sameHandDays} days, an officer and the person who created their account or invitation link, reset their
          two-factor authentication or switched them to single sign-on count as one person, as do all officers whose
          links that person created. This does not apply to accounts created on the command line.
        </li>
        <li>A proposal expires after {plural(expiresInHours, "hour")}, and becomes void when the case changes.</li>
      </ul>
    </section>
  );
}

/** "Pass, Approved or Clear". */
const inWords = (values: readonly string[], word: (value: string) => string | undefined) =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(values.map((each) => word(each) ?? each));
