import type { Finding, ResultBlueprint } from "../cases/blueprint";

const noMatch = (objectType: string, type: string, name: string, source: string, result: string): ResultBlueprint => ({
  class: "KYC",
  result,
  objectType,
  provider: { name, source, sourceNormalized: source, confidence: { normalized: result === "PARTIAL_MATCH" ? 61 : 0 } },
  supplementaryData: { type, matchStrengths: {} },
});

/** KYC: the name was found, address or birth date only in part. In: provider and source that answered. */
export function kycPartial(provider: string, source: string): Finding {
  return {
    step: "KYC",
    stepResult: "PARTIAL",
    outcome: "failed",
    issue: { category: "KYC", issue: "PARTIAL", severity: "REVIEW" },
    factors: [{ factor: "kyc_match", value: "partial", score: 20 }],
    results: [
      noMatch("NAME", "KYC_NAME", provider, source, "MATCH"),
      noMatch("ADDRESS", "KYC_ADDRESS", provider, source, "PARTIAL_MATCH"),
      noMatch("DATE_OF_BIRTH", "KYC_DOB", provider, source, "NO_MATCH"),
    ],
  };
}

/** KYC: no source knows this person. */
export function kycNotFound(provider: string, source: string): Finding {
  return {
    step: "KYC",
    stepResult: "NO_MATCH",
    outcome: "failed",
    issue: { category: "KYC", issue: "NOT_FOUND", severity: "REVIEW" },
    factors: [{ factor: "no_match", value: "true", score: 25 }],
    results: [noMatch("NAME", "KYC_NAME", provider, source, "NO_MATCH")],
  };
}

/** KYC could not run: what it needs is missing or unusable. In: the vendor's BAD_DATA issue. */
export function badData(issue: string): Finding {
  return {
    step: "KYC",
    stepResult: "MISSING_DATA",
    outcome: "incomplete",
    issue: { category: "BAD_DATA", issue, severity: "REVIEW" },
    error: { code: "VAL-1002", description: "Data supplied is incorrect or badly formatted", location: "individual" },
  };
}

const IDV_ISSUES: Record<string, string> = {
  visual_authenticity: "VISUAL_AUTHENTICITY",
  image_integrity: "IMAGE_INTEGRITY",
  data_validation: "DATA_VALIDATION",
  compromised_document: "COMPROMISED_DOCUMENT",
};

/** IDV: a document check that came out `suspected` or `rejected`. In: which check, document type and country. */
export function idvDocument(
  check: string,
  normalized: "suspected" | "rejected",
  document: string,
  country: string,
): Finding {
  const resultMap = Object.fromEntries(
    Object.keys(IDV_ISSUES).map((key) => [key, { resultNormalized: key === check ? normalized : "clear" }]),
  );
  const detected = { detectedDocumentType: document, detectedDocumentCountry: country };
  return {
    step: "IDV",
    stepResult: "FAIL",
    outcome: "failed",
    issue: {
      category: "IDV",
      issue: IDV_ISSUES[check] ?? "DATA_VALIDATION",
      severity: normalized === "rejected" ? "BLOCK" : "REVIEW",
    },
    factors: [
      { factor: "idv_document_result", value: normalized.toUpperCase(), score: normalized === "rejected" ? 51 : 15 },
    ],
    results: [
      {
        class: "IDV",
        result: normalized.toUpperCase(),
        objectType: "DOCUMENT",
        provider: { name: "idv-biometrics", confidence: { normalized: 72 } },
        supplementaryData: { type: "IDV_DOCUMENT", outcomeRaw: normalized, resultMap, ...detected },
      },
    ],
  };
}

/** IDV: the applicant never supplied what the step needs; the run may pass all the same (handbook 2.1). */
export function idvMissing(): Finding {
  return { step: "IDV", stepResult: "FAIL", outcome: "failed", factors: [] };
}

/** IDV: the selfie does not look alive. */
export function livenessFailed(): Finding {
  return {
    step: "IDV",
    stepResult: "FAIL",
    outcome: "failed",
    issue: { category: "IDV", issue: "LIVENESS_DETECTION", severity: "CRITICAL" },
    factors: [{ factor: "idv_facial_liveness_result", value: "REJECTED", score: 100 }],
    results: [
      {
        class: "IDV",
        result: "REJECTED",
        objectType: "DOCUMENT",
        provider: { name: "idv-biometrics", confidence: { normalized: 12 } },
        supplementaryData: { type: "IDV_FACIAL_LIVENESS", outcomeRaw: "rejected" },
      },
    ],
  };
}

const check = (type: string, result: string, confidence: number, data: Record<string, unknown>): ResultBlueprint => ({
  class: "IDV",
  result,
  objectType: "DOCUMENT",
  provider: { name: "idv-biometrics", confidence: { normalized: confidence } },
  supplementaryData: { type, outcomeRaw: result.toLowerCase(), ...data },
});

const clear = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, { resultNormalized: "clear" }]));

/**
 * IDV: every check with a result of its own. The document is genuine and the face is the one on it, but the selfie may
 * not be alive, and the document has another birth date than the applicant gave. In: document type and country, and both
 * dates.
 */
export function idvToldApart(document: string, country: string, stated: string, extracted: string): Finding {
  const suspected = { resultNormalized: "suspected" };
  const mismatch = { dob: { originalName: "dob", originalData: extracted, reviewedData: stated, ...suspected } };
  return {
    step: "IDV",
    stepResult: "FAIL",
    outcome: "failed",
    issue: { category: "IDV", issue: "LIVENESS_DETECTION", severity: "REVIEW" },
    factors: [
      { factor: "idv_document_result", value: "CLEAR", score: 1 },
      { factor: "idv_facial_comparison_result", value: "CLEAR", score: 1 },
      { factor: "idv_facial_liveness_result", value: "SUSPECTED", score: 31 },
      { factor: "idv_ocr_comparison_result", value: "SUSPECTED", score: 31 },
    ],
    results: [
      check("IDV_DOCUMENT", "CLEAR", 96, {
        resultMap: clear(...Object.keys(IDV_ISSUES)),
        detectedDocumentType: document,
        detectedDocumentCountry: country,
      }),
      check("IDV_FACIAL_COMPARISON", "CLEAR", 91, { resultMap: clear("face") }),
      check("IDV_FACIAL_LIVENESS", "SUSPECTED", 44, {
        resultMap: { ...clear("face_detected"), liveness: suspected },
        requiredElements: ["liveness"],
      }),
      check("IDV_OCR_COMPARISON", "SUSPECTED", 88, {
        comparisonSource: "ENTITY",
        resultMap: clear("given_name", "family_name", "document_number"),
        mismatchMap: mismatch,
      }),
    ],
  };
}

/** KYC: a source lists the person as deceased. */
export function deceased(provider: string, source: string): Finding {
  return {
    step: "KYC",
    stepResult: "MATCH",
    outcome: "failed",
    issue: { category: "DECEASED", issue: "DECEASED", severity: "BLOCK" },
    factors: [{ factor: "is_deceased", value: "true", score: 76 }],
    results: [noMatch("NAME", "KYC_NAME", provider, source, "MATCH")],
  };
}

/** VISA: no right to work or stay under the class the customer allows. */
export function visaFailed(country: string): Finding {
  return {
    step: "VISA",
    stepResult: "FAIL",
    outcome: "failed",
    issue: { category: "VISA", issue: "VISA_FAILED", severity: "REVIEW" },
    factors: [{ factor: "Visa Status", value: "EXPIRED", score: 20 }],
    summary: { country, class: "TU", subClass: "500", hasExpired: true, onAllowList: false },
    results: [
      {
        class: "VISA",
        result: "FAIL",
        objectType: "DOCUMENT",
        provider: { name: "dvs", source: "visa-register" },
        supplementaryData: { type: "VISA", country, class: "TU", subClass: "500", hasExpired: true },
      },
    ],
  };
}
