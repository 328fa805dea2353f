"use client";

import { useQuery } from "@tanstack/react-query";
import { MonitoredProfiles } from "@/components/executions/MonitoredProfiles";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { SecondPersonNotice } from "@/components/writes/SecondPersonNotice";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { reasonAgainstAct } from "@/lib/cases/acts";
import { monitoringOptions, useSetMonitoring } from "@/lib/cases/monitoringQueries";
import {
  bodyOfMonitoring,
  changesOfSwitch,
  faultsOfMonitoring,
  labelOfSwitch,
  meaningOfSwitch,
  type MonitoringInput,
  switchesOf,
  switchNamed,
  UNCHANGED_BY_MONITORING,
  valueOfSwitch,
} from "@/lib/cases/monitoringRules";
import { reasonsForSecondPersonOfMonitoring } from "@/lib/policy/secondPersonOfReview";
import type { CaseFormProps } from "./caseForm";

/** Switches one type of monitoring, for every service profile of the individual. In: besides the case, the switch to begin with. */
export default function MonitoringForm({
  params,
  loaded,
  officer,
  onClose,
  wanted = "",
}: CaseFormProps & { wanted?: string }) {
  const form = useWriteForm({
    act: "set-monitoring",
    params,
    officer,
    loaded,
    initial: { wanted, comment: "" } as MonitoringInput,
    faultsOf: faultsOfMonitoring,
    bodyOf: bodyOfMonitoring,
    send: useSetMonitoring(params).mutateAsync,
  });
  const { data } = useQuery(monitoringOptions(params));
  const { values, profile } = form;
  const chosen = switchNamed(values.wanted, profile);
  return (
    <WriteDrawer
      title="Switch monitoring"
      send={chosen ? labelOfSwitch(chosen) : "Switch monitoring"}
      danger={chosen?.enabled === false}
      form={form}
      unavailable={reasonAgainstAct("set-monitoring", officer, profile) ?? data?.against}
      onClose={onClose}
    >
      <Switches form={form} />
      <MonitoredProfiles params={params} />
      <CommentField label="Rationale" form={form} />
      <Recap
        changes={chosen ? changesOfSwitch(chosen, profile) : []}
        officer={officer}
        unchanged={UNCHANGED_BY_MONITORING}
      >
        <SecondPersonNotice reasons={chosen ? reasonsForSecondPersonOfMonitoring(chosen.enabled) : []} />
      </Recap>
    </WriteDrawer>
  );
}

function Switches({ form: { values, errors, set, profile } }: { form: WriteForm<MonitoringInput> }) {
  const options = switchesOf(profile).map((each) => ({
    value: valueOfSwitch(each),
    label: labelOfSwitch(each),
    meaning: meaningOfSwitch(each),
  }));
  return (
    <RadioGroup
      legend="Change"
      name="wanted"
      groups={[{ options }]}
      value={values.wanted}
      onChange={(event) => set({ wanted: event.currentTarget.value })}
      onDigit={(value) => set({ wanted: value })}
      error={errors.wanted}
    />
  );
}
