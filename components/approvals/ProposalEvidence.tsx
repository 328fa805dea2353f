import { OpenRunsProvider } from "@/components/executions/openRuns";
import { SummaryCard } from "@/components/executions/SummaryCard";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import type { Proposal, ProposalAnswer } from "@/lib/approvals/contract";
import { GRAVITY_TONES } from "@/lib/cases/gravity";
import { gravityOf, issuesOfCase } from "@/lib/cases/issues";
import { ownersOf } from "@/lib/cases/owners";
import { meaningOfRisk, riskOf } from "@/lib/cases/risk";
import { currentRisk } from "@/lib/cases/summaries";
import { executionIn } from "@/lib/executions/overridable";
import { wordOfIssue } from "@/lib/executions/words";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { wordsOfChanged } from "@/lib/visits/words";

interface ProposalEvidenceProps {
  proposal: Proposal;
  profile: ServiceProfile;
  evidence: ProposalAnswer["evidence"];
}

/** What the decision rests on, as FrankieOne shows it now: who it is, the risk, what is open, the run itself. */
export function ProposalEvidence({ proposal: { target }, profile, evidence }: ProposalEvidenceProps) {
  const { workflowExecutionId = "", entityId, serviceName } = target;
  const summary = executionIn(profile, workflowExecutionId);
  return (
    <section aria-label="Evidence" className="flex flex-col gap-3 border-t border-line pt-3">
      {!evidence.isSame && <Changed evidence={evidence} />}
      <Facts profile={profile} />
      {summary && (
        <OpenRunsProvider ids={[workflowExecutionId]}>
          <SummaryCard summary={summary} params={{ entityId, serviceName }} query={{}} />
        </OpenRunsProvider>
      )}
    </section>
  );
}

function Changed({ evidence: { changed } }: Pick<ProposalEvidenceProps, "evidence">) {
  const what = wordsOfChanged(changed).join(", ");
  return (
    <Callout
      tone="caution"
      title="The case is not as it was when this was proposed"
      next="It cannot be approved any more. Reject it, or let its maker propose anew."
    >
      {what && `Changed since: ${what}.`}
    </Callout>
  );
}

function Facts({ profile }: { profile: ServiceProfile }) {
  const { level, score } = riskOf(currentRisk(profile));
  const risk = meaningOfRisk(level);
  const { assignee = "nobody", reviewer = "nobody" } = ownersOf(profile);
  return (
    <DescriptionList
      items={[
        { term: "Entity", value: <Isolated>{profile.entityName ?? "Unnamed entity"}</Isolated> },
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
          term: "People",
          value: (
            <>
              <Isolated>{assignee}</Isolated> (assignee), <Isolated>{reviewer}</Isolated> (reviewer)
            </>
          ),
        },
      ]}
    />
  );
}

function Issues({ profile }: { profile: ServiceProfile }) {
  const { open } = issuesOfCase(profile);
  if (open.length === 0) return <span className="text-ink-muted">none</span>;
  return (
    <ul>
      {open.map((issue, index) => {
        const tone = GRAVITY_TONES[gravityOf(issue)];
        return (
          <li key={issue.issueId ?? index} className={`flex items-center gap-1.5 ${TONE_TEXT[tone]}`}>
            <ToneIcon tone={tone} />
            <Isolated limit={120}>{wordOfIssue(issue).label}</Isolated>
            {issue.severity && <span className="text-xs text-ink-muted">{issue.severity}</span>}
          </li>
        );
      })}
    </ul>
  );
}
