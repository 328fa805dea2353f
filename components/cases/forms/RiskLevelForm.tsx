"use client";

import { RiskFactors } from "@/components/executions/RiskFactors";
import { Isolated } from "@/components/ui/Isolated";
import { useSettingsOfDesk } from "@/components/shell/settingsOfDesk";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { SecondPersonNotice } from "@/components/writes/SecondPersonNotice";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { reasonAgainstAct } from "@/lib/cases/acts";
import { targetOf } from "@/lib/cases/target";
import { useSetRiskLevel } from "@/lib/cases/riskMutations";
import {
  bodyOfRiskLevel,
  faultsOfRiskLevel,
  riskLevelChoices,
  type RiskLevelInput,
  UNCHANGED_BY_RISK,
} from "@/lib/cases/riskRules";
import { reasonsForSecondPersonOfRisk } from "@/lib/policy/secondPersonOfReview";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { assessedRun, settableLevel } from "@/lib/profiles/settableRisk";
import type { CaseFormProps } from "./caseForm";

/** Sets the risk level by a person's judgement, with what the engine counted beside it. */
export default function RiskLevelForm({ params, loaded, officer, onClose }: CaseFormProps) {
  const form = useWriteForm({
    act: "set-risk-level",
    params,
    officer,
    loaded,
    initial: { riskLevel: "", comment: "" } as RiskLevelInput,
    faultsOf: faultsOfRiskLevel,
    bodyOf: bodyOfRiskLevel,
    send: useSetRiskLevel(targetOf(params, loaded.serviceProfile)).mutateAsync,
  });
  const { values, profile } = form;
  const from = settableLevel(profile);
  const assessment = assessedRun(profile)?.riskAssessment;
  return (
    <WriteDrawer
      title="Set risk level"
      send="Set risk level"
      form={form}
      unavailable={reasonAgainstAct("set-risk-level", officer, profile, {
        organisationWrites: useSettingsOfDesk().organisationWrites,
      })}
      onClose={onClose}
    >
      <Level form={form} />
      {assessment && <RiskFactors assessment={assessment} of=" assessed by FrankieOne" />}
      <CommentField label="Rationale" form={form} />
      <Recap
        changes={values.riskLevel ? [{ field: "riskLevel", from, to: values.riskLevel }] : []}
        officer={officer}
        unchanged={UNCHANGED_BY_RISK}
      >
        <SecondPersonNotice reasons={values.riskLevel ? reasonsForSecondPersonOfRisk(from, values.riskLevel) : []} />
      </Recap>
    </WriteDrawer>
  );
}

function Level({ form: { values, errors, set, profile } }: { form: WriteForm<RiskLevelInput> }) {
  const options = riskLevelChoices(profile).map(({ level, ...words }) => ({ value: level, ...words }));
  const choose = (level: string) => set({ riskLevel: level as RiskLevelInput["riskLevel"] });
  return (
    <RadioGroup
      legend="New risk level"
      description={<Now profile={profile} />}
      name="riskLevel"
      groups={[{ options }]}
      value={values.riskLevel}
      onChange={(event) => choose(event.currentTarget.value)}
      onDigit={choose}
      error={errors.riskLevel}
    />
  );
}

/** The level that would change, and the run it is of. */
function Now({ profile }: { profile: WriteForm<RiskLevelInput>["profile"] }) {
  const level = meaningOfRisk(settableLevel(profile));
  const { workflowName } = assessedRun(profile) ?? {};
  return (
    <>
      Now: <Isolated>{level?.label ?? "None"}</Isolated>
      {workflowName && (
        <>
          , by the last completed run (<Isolated>{workflowName}</Isolated>)
        </>
      )}
    </>
  );
}
