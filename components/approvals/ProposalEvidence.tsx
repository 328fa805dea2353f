import { MonitoredProfiles } from "@/components/executions/MonitoredProfiles";
import { OpenRunsProvider } from "@/components/executions/openRuns";
import { RiskFactors } from "@/components/executions/RiskFactors";
import { RunChecked } from "@/components/executions/RunChecked";
import { HitsOfCase } from "@/components/executions/HitsOfCase";
import { RunToDecide } from "@/components/executions/RunToDecide";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { ProposalAnswer } from "@/lib/approvals/contract";
import { labelOfSeverity } from "@/lib/profiles/severities";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { GRAVITY_TONES } from "@/lib/profiles/gravity";
import { gravityOf, issuesOfCase } from "@/lib/profiles/issues";
import { ownersOf } from "@/lib/profiles/owners";
import { meaningOfRisk, riskOf } from "@/lib/profiles/risk";
import { assessedRun } from "@/lib/profiles/settableRisk";
import { currentRisk } from "@/lib/profiles/summaries";
import { executionIn } from "@/lib/profiles/overridable";
import { wordOfIssue } from "@/lib/executions/words";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { wordsOfChanged } from "@/lib/visits/words";

interface ProposalEvidenceProps {
  proposal: Proposal;
  profile: ServiceProfile;
  /** Of a decision on hits: these, as they are now. */
  hits?: readonly ProcessResult[];
  evidence: ProposalAnswer["evidence"];
  /** It is decided: what is shown is what came of it. */
  over: boolean;
}

/** What the decision rests on, as FrankieOne shows it now: who it is, the risk, what is open, the run itself. */
export function ProposalEvidence({ proposal, profile, hits, evidence, over }: ProposalEvidenceProps) {
  const { action, target } = proposal;
  const { workflowExecutionId = "", entityId, serviceName } = target;
  const summary = executionIn(profile, workflowExecutionId);
  return (
    <section aria-label="Evidence" className="flex flex-col gap-3 border-t border-line pt-3">
      {over && <h3 className="font-semibold">The case now, after the decision</h3>}
      {!over && !evidence.isSame && <Changed evidence={evidence} />}
      <Facts profile={profile} />
      {action === "set-risk-level" && <Factors profile={profile} />}
      {action === "set-monitoring" && <MonitoredProfiles params={{ entityId, serviceName }} />}
      {hits && <HitsOfCase {...{ hits, profile, entityId }} />}
      {summary && (
        <OpenRunsProvider ids={[workflowExecutionId]}>
          <RunToDecide summary={summary} params={{ entityId, serviceName }} query={{}} />
          <RunChecked
            summary={summary}
            params={{ entityId, serviceName }}
            query={{}}
            subscriptions={profile.subscriptions}
            isOnly
          />
        </OpenRunsProvider>
      )}
    </section>
  );
}

/** What the engine counted into the level that is to change. */
function Factors({ profile }: { profile: ServiceProfile }) {
  const assessment = assessedRun(profile)?.riskAssessment;
  return assessment && <RiskFactors assessment={assessment} of=" assessed by FrankieOne" />;
}

function Changed({ evidence: { changed } }: Pick<ProposalEvidenceProps, "evidence">) {
  const what = wordsOfChanged(changed).join(", ");
  return (
    <Callout
      tone="caution"
      title="The case changed after this was proposed"
      next="It can no longer be approved. Reject it, or ask its maker to propose again."
    >
      {what && `Changed since: ${what}.`}
    </Callout>
  );
}

function Facts({ profile }: { profile: ServiceProfile }) {
  const { level, score } = riskOf(currentRisk(profile));
  const risk = meaningOfRisk(level);
  const { assignee = "None", reviewer = "None" } = ownersOf(profile);
  return (
    <DescriptionList
      items={[
        { term: "Entity", value: <Isolated>{nameOfEntity(profile)}</Isolated> },
        {
          term: "Risk",
          value: risk && (
            <span className={`inline-flex items-center gap-1.5 font-medium ${TONE_TEXT[risk.tone]}`}>
              <ToneIcon tone={risk.tone} /> <Isolated>{risk.label}</Isolated> {score}
            </span>
          ),
        },
        { term: "Open issues", value: <Issues profile={profile} /> },
        {
          term: "Assignee → reviewer",
          value: (
            <>
              <Isolated>{assignee}</Isolated> → <Isolated>{reviewer}</Isolated>
            </>
          ),
        },
      ]}
    />
  );
}

function Issues({ profile }: { profile: ServiceProfile }) {
  const { open } = issuesOfCase(profile);
  if (open.length === 0) return <span className="text-ink-muted">None</span>;
  return (
    <ul>
      {open.map((issue, index) => {
        const tone = GRAVITY_TONES[gravityOf(issue)];
        return (
          <li key={issue.issueId ?? index} className={`flex items-center gap-1.5 ${TONE_TEXT[tone]}`}>
            <ToneIcon tone={tone} />
            <Isolated limit={120}>{wordOfIssue(issue).label}</Isolated>
            {issue.severity && <span className="text-xs text-ink-muted">{labelOfSeverity(issue.severity)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
