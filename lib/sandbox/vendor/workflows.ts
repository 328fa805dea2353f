import { uuid } from "../identifiers";

/** A workflow of the account; `steps` is the planned order (handbook 4.2, 4.3). */
export interface WorkflowDefinition {
  serviceName: string;
  workflowName: string;
  workflowId: string;
  lifecyclePhase: "ONBOARDING" | "MONITORING";
  steps: readonly string[];
  /** Rule set the KYC step must satisfy. */
  ruleName: string;
}

const workflow = (
  workflowName: string,
  steps: string,
  ruleName: string,
  serviceName = "KYC",
  lifecyclePhase: "ONBOARDING" | "MONITORING" = "ONBOARDING",
): WorkflowDefinition => ({
  serviceName,
  workflowName,
  workflowId: uuid(`workflow/${workflowName}`),
  lifecyclePhase,
  steps: ["START", ...steps.split(" "), "DECISION", "FINISH"],
  ruleName,
});

export const WORKFLOWS: readonly WorkflowDefinition[] = [
  workflow("AUS-Basic1V-IDOnly", "MATCHLIST ID AML RISK TOGGLE_MONITORING", "gov_id_only"),
  workflow("AUS-Basic2V-TwoPlus", "MATCHLIST DUPLICATE KYC AML RISK TOGGLE_MONITORING", "two_plus"),
  workflow("AUS-Basic2V-TwoPlusID", "MATCHLIST DUPLICATE KYC IDV AML RISK TOGGLE_MONITORING", "two_plus"),
  workflow("AUS-Advanced3V-TwoPlusID", "MATCHLIST DUPLICATE KYC IDV FRAUD DEVICE AML RISK TOGGLE_MONITORING", "2plus2"),
  workflow("AUS-Risk-CDD-Email-Phone", "MATCHLIST KYC FRAUD AML RISK", "two_plus"),
  workflow("AUS-Visa-Check", "KYC VISA AML RISK", "one_plus"),
  workflow("NZL-Basic1V-OnePlusOne", "MATCHLIST DUPLICATE KYC AML RISK TOGGLE_MONITORING", "one_plus"),
  workflow("USA-Basic1V-OnePlus", "MATCHLIST KYC AML RISK TOGGLE_MONITORING", "one_plus"),
  workflow("GLB-IntlOnePlus", "MATCHLIST DUPLICATE KYC IDV AML RISK TOGGLE_MONITORING", "one_plus"),
  workflow("GLB-AMLMedia", "AML RISK", "one_plus"),
  workflow("KYC Onboarding", "MATCHLIST DUPLICATE KYC IDV AML RISK TOGGLE_MONITORING", "two_plus"),
  workflow("AML Screening", "AML RISK", "one_plus", "AML"),
  workflow("Basic-Monitoring-TxAM", "AML RISK", "one_plus", "KYC", "MONITORING"),
  workflow("AUS-Organization-Ownership", "MATCHLIST AML RISK", "one_plus", "KYB"),
  workflow("GLB-Organization-Ownership", "MATCHLIST AML RISK", "one_plus", "KYB"),
];

const byName = new Map(WORKFLOWS.map((one) => [one.workflowName, one]));

/** The workflow that runs when monitoring has something to tell, as a subscription names it. */
export const MONITORING_WORKFLOW = {
  workflowName: "Basic-Monitoring-TxAM",
  workflowId: uuid("workflow/Basic-Monitoring-TxAM"),
};

/** The workflow of that name, or undefined: the API lets a profile carry names the account does not know. */
export const workflowNamed = (name: string) => byName.get(name);
