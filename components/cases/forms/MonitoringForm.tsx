"use client";

import { useQuery } from "@tanstack/react-query";
import { MonitoredProfiles } from "@/components/executions/MonitoredProfiles";
import { useSettingsOfDesk } from "@/components/shell/settingsOfDesk";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { SecondPersonNotice } from "@/components/writes/SecondPersonNotice";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { reasonAgainstAct } from "@/lib/cases/acts";
import { targetOf } from "@/lib/cases/target";
import { monitoringOptions, useSetMonitoring } from "@/lib/cases/monitoringQueries";
import {
  bodyOfMonitoring,
  changesOfSwitch,
  faultsOfMonitoring,
  labelOfSwitch,
  meaningOfSwitch,
  type MonitoringInput,
  onlySwitch,
  switchesOf,
  switchNamed,
  unchangedByMonitoring,
  valueOfSwitch,
} from "@/lib/cases/monitoringRules";
import { reasonsForSecondPersonOfMonitoring } from "@/lib/policy/secondPersonOfReview";
import type { CaseFormProps } from "./caseForm";

/** Switches one type of monitoring, for every service profile of the entity. In: besides the case, the switch to begin with. */
export default function MonitoringForm({
  params,
  loaded,
  officer,
  onClose,
  wanted = "",
}: CaseFormProps & { wanted?: string }) {
  const target = targetOf(params, loaded.serviceProfile);
  const { organisationWrites = false } = useSettingsOfDesk();
  const form = useWriteForm({
    act: "set-monitoring",
    params,
    officer,
    loaded,
    initial: { wanted: wanted || onlySwitch(loaded.serviceProfile), comment: "" } as MonitoringInput,
    faultsOf: faultsOfMonitoring,
    bodyOf: bodyOfMonitoring,
    send: useSetMonitoring(target).mutateAsync,
  });
  const { data } = useQuery(monitoringOptions(target));
  const { values, profile } = form;
  const chosen = switchNamed(values.wanted, profile);
  return (
    <WriteDrawer
      title="Switch monitoring"
      send={chosen ? labelOfSwitch(chosen) : "Switch monitoring"}
      danger={chosen?.enabled === false}
      form={form}
      unavailable={reasonAgainstAct("set-monitoring", officer, profile, { organisationWrites }) ?? data?.against}
      onClose={onClose}
    >
      <Switches form={form} />
      <MonitoredProfiles params={target} />
      <CommentField label="Rationale" form={form} />
      <Recap
        changes={chosen ? changesOfSwitch(chosen, profile) : []}
        officer={officer}
        unchanged={unchangedByMonitoring(target)}
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
