import { humanise } from "@/lib/format";

const STEPS = new Map<string, string>(
  Object.entries({
    ACTIVITY: "Activity",
    ACTIVITY_AML: "Activity: AML",
    ACTIVITY_DEVICE: "Activity: device",
    ACTIVITY_FRAUD: "Activity: fraud",
    AML: "AML screening",
    DECISION: "Decision",
    DEVICE: "Device",
    DUPLICATE: "Duplicates",
    FINISH: "Finish",
    FRAUD: "Fraud signals",
    ID: "Identity document data",
    IDV: "Document & biometrics",
    IDV_DOCUMENT: "Document",
    IDV_DOCUMENT_CHECK: "Document check",
    IDV_FACIAL_COMPARISON: "Face comparison",
    IDV_FACIAL_LIVENESS: "Liveness",
    IDV_OCR: "Document text",
    IDV_OCR_COMPARISON: "Document text comparison",
    KYC: "Identity data",
    MATCHLIST: "Blocklists & watchlists",
    NAME_VALIDATION: "Name validation",
    RISK: "Risk",
    START: "Start",
    TOGGLE_MONITORING: "Ongoing monitoring",
    VISA: "Visa",
  }),
);

/** A step of a workflow in words; an unknown one is spelt out. */
export function wordOfStep(name: string): string {
  return STEPS.get(name) ?? humanise(name);
}
