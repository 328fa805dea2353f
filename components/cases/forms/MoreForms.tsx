"use client";

import { lazy } from "react";
import type { WantedForm } from "@/components/writes/acting";
import { orFailure } from "@/components/writes/FormFailure";
import type { CaseFormProps } from "./caseForm";
import CurrentWorkflowForm from "./CurrentWorkflowForm";
import MonitoringForm from "./MonitoringForm";
import RiskLevelForm from "./RiskLevelForm";

const DecideHitsForm = lazy(() => import("@/components/hits/DecideHitsForm").catch(orFailure));

/** The forms under *More actions* as one piece of code, each small and rarely opened; that of hits comes by itself. */
export default function MoreForms({ wanted, ...common }: CaseFormProps & { wanted: WantedForm }) {
  if (wanted.form === "set-risk-level") return <RiskLevelForm {...common} />;
  if (wanted.form === "set-monitoring") return <MonitoringForm {...common} wanted={wanted.wanted} />;
  if (wanted.form === "set-current-workflow") return <CurrentWorkflowForm {...common} />;
  if (wanted.form !== "decide-hits") return null;
  const { processResults, answer } = wanted;
  return <DecideHitsForm {...{ ...common, processResults, answer }} />;
}
