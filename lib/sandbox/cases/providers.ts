/** Providers and sources the KYC step asks, by country (handbook 4.4; the slugs outside Australia are invented alike). */
const KYC_SOURCES: Record<string, readonly (readonly [provider: string, source: string])[]> = {
  AUS: [
    ["equifax-au", "au-elec-roll"],
    ["experian-au", "au-credit-header"],
  ],
  NZL: [
    ["centrix-nz", "nz-credit-header"],
    ["experian-nz", "nz-property"],
  ],
  GBR: [
    ["experian-uk", "uk-elec-roll"],
    ["equifax-uk", "uk-credit-header"],
  ],
  USA: [["experian-us", "us-credit-header"]],
};
const ELSEWHERE = [["global-eid", "intl-consumer"]] as const;

/** Providers of every other step. */
const STEP_PROVIDERS: Record<string, string> = {
  AML: "complyadvantage",
  ID: "dvs",
  IDV: "idv-biometrics",
  FRAUD: "sardine",
  DEVICE: "sardine",
  VISA: "dvs",
};

export const kycSources = (country: string | undefined) => KYC_SOURCES[country ?? ""] ?? ELSEWHERE;

/** Provider names a step asks in turn; empty for the steps the vendor does by itself. */
export function providersOf(step: string, country: string | undefined): string[] {
  if (step === "KYC") return kycSources(country).map(([provider]) => provider);
  const provider = STEP_PROVIDERS[step];
  return provider ? [provider] : [];
}
