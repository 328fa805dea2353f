/** Document-Type (handbook 1.23). Apart from the schemas: a browser that puts a type into words needs no schema library. */
export const DOCUMENT_TYPES = [
  ...(["OTHER", "DRIVERS_LICENSE", "PASSPORT", "VISA", "IMMIGRATION", "NATIONAL_ID", "TAX_ID"] as const),
  ...(["NATIONAL_HEALTH_ID", "CONCESSION", "HEALTH_CONCESSION", "PENSION", "MILITARY_ID", "BIRTH_CERT"] as const),
  ...(["CITIZENSHIP", "MARRIAGE_CERT", "DEATH_CERT", "NAME_CHANGE", "UTILITY_BILL", "BANK_STATEMENT"] as const),
  ...(["BANK_ACCOUNT", "INTENT_PROOF", "ATTESTATION", "SELF_IMAGE", "DEVICE", "VEHICLE_REGISTRATION"] as const),
  ...(["PROOF_OF_ADDRESS", "HOUSE_REGISTRATION", "YELLOW_HOUSE_REGISTRATION", "WORK_PERMIT"] as const),
  ...(["EMPLOYMENT_CERTIFICATE", "NOTARY_PUBLIC_ID", "EXTERNAL_ADMIN", "CHARGES", "PRE_ASIC"] as const),
  ...(["ANNUAL_RETURN", "REPORT", "TRUST_DEED", "PARTNERSHIP_AGREEMENT", "ADMIN_CHANGE"] as const),
  ...(["COMPANY_REPORT", "CHECK_RESULTS", "AVIATION_SECURITY_ID", "MARITIME_SECURITY_ID"] as const),
];

/** Document-Class (handbook 1.23), in the order a review looks at them. */
export const DOCUMENT_CLASSES = ["IDENTITY", "SUPPORTING", "REPORT", "OTHER"] as const;
