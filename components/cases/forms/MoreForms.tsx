"use client";

import type { WantedForm } from "@/components/writes/acting";
import type { CaseFormProps } from "./caseForm";
import CurrentWorkflowForm from "./CurrentWorkflowForm";
import MonitoringForm from "./MonitoringForm";
import RiskLevelForm from "./RiskLevelForm";

/** The forms under *More actions*, as one piece of code: each is small, and rarely opened. */
export default function MoreForms({ wanted, ...common }: CaseFormProps & { wanted: WantedForm }) {
  if (wanted.form === "set-risk-level") return <RiskLevelForm {...common} />;
  if (wanted.form === "set-monitoring") return <MonitoringForm {...common} wanted={wanted.wanted} />;
  return wanted.form === "set-current-workflow" ? <CurrentWorkflowForm {...common} /> : null;
}
