import { PageHeader } from "@/components/shell/PageHeader";
import { matrixOf, rulesOf } from "@/lib/auth/matrix";
import type { Role } from "@/lib/auth/roles";
import type { Policy } from "@/lib/policy/contract";
import { RulesTable } from "./RulesTable";

/** "Why can't I?": the whole table of rules, why each refuses, and when a second person is needed. Readable by everybody. */
export function RulesScreen({ role, policy }: { role: Role; policy: Policy }) {
  const rows = matrixOf(policy);
  return (
    <>
      <PageHeader
        title="Who may do what"
        description="Made from the very table that the server asks before each act. What it refuses, it puts on record."
      />
      <RulesTable rows={rows} own={role} />
      <h2 className="mt-8 mb-2 text-base font-semibold">Why the desk refuses</h2>
      <dl className="flex max-w-3xl flex-col gap-2">
        {rulesOf(rows).map(({ rule, reason }) => (
          <div key={rule} id={rule} className="scroll-mt-16 rounded-md px-2 py-1 target:bg-surface-selected">
            <dt className="font-mono text-xs text-ink-muted">{rule}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
      <SecondPersonRules policy={policy.secondPerson} />
    </>
  );
}

function SecondPersonRules({ policy }: { policy: Policy["secondPerson"] }) {
  const { targets, riskLevels, severities, expiresInHours } = policy;
  return (
    <section aria-label="When a second person is needed" className="max-w-3xl">
      <h2 className="mt-8 mb-2 text-base font-semibold">When an override needs a second person</h2>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        <li>
          To {targets.join(", ")}, while the risk is {riskLevels.join(" or ")}, or an open issue is{" "}
          {severities.join(" or ")}; a level or severity the desk does not know counts as the gravest.
        </li>
        <li>To any status, where a person has overridden the run before.</li>
        <li>A proposal waits {expiresInHours} hours. It is void once what it rests on has changed.</li>
      </ul>
    </section>
  );
}
