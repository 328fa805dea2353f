import type { MonitoringType } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { fieldOfMonitoring } from "@/lib/domain/changedFields";
import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import { monitoringTypesOf, statusOfMonitoring } from "@/lib/profiles/monitoring";
import { wordsOfField } from "@/lib/writes/changeWords";
import type { CaseTarget } from "./contract";
import type { SetMonitoring } from "./monitoringContract";

/** One switch of one type, as the form offers it. */
export interface MonitoringSwitch {
  type: MonitoringType;
  enabled: boolean;
}

/** What the form holds: the switch as `AML:off`. */
export interface MonitoringInput {
  wanted: string;
  comment: string;
}

/** What a switch leaves as it is, and where else it holds (handbook 1.19, 2.10). */
export const unchangedByMonitoring = ({ entityType }: CaseTarget) =>
  `It applies to every service profile of this ${entityType ? "organisation" : "individual"}. Status, risk and past results stay as they are.`;

export const NOT_ALL_SEEN =
  "Monitoring is switched for every service profile of a person or organisation, and you do not see all of this one's. Ask a team lead without that limit.";

/** The name of a type of monitoring in the middle of a sentence: "AML monitoring". */
export const nameOfMonitoring = (type: string) => wordsOfField({ field: fieldOfMonitoring(type) }).label;

/** The value of a switch in the form. */
export const valueOfSwitch = ({ type, enabled }: MonitoringSwitch) => `${type}:${enabled ? "on" : "off"}`;

/** The switches that a case offers: each type it has a subscription to, the other way round; both ways where its profiles differ. */
export function switchesOf(profile: Pick<ServiceProfile, "subscriptions">): MonitoringSwitch[] {
  return monitoringTypesOf(profile).flatMap((type) =>
    [false, true]
      .filter((enabled) => statusOfMonitoring(type, [profile]) !== statusAfter(enabled))
      .map((enabled) => ({ type, enabled })),
  );
}

/** The value in the form of the one switch that a case offers, since then there is nothing to choose; "" where it offers none or several. */
export function onlySwitch(profile: Pick<ServiceProfile, "subscriptions">): string {
  const [only, ...more] = switchesOf(profile);
  return only && more.length === 0 ? valueOfSwitch(only) : "";
}

const statusAfter = (enabled: boolean) => (enabled ? "ENABLED" : "DISABLED");

/** The switch that a value of the form names, of those that the case offers. */
export const switchNamed = (value: string, profile: Pick<ServiceProfile, "subscriptions">) =>
  switchesOf(profile).find((each) => valueOfSwitch(each) === value);

/** "Turn AML monitoring off". */
export const labelOfSwitch = ({ type, enabled }: MonitoringSwitch) =>
  `Turn ${nameOfMonitoring(type)} ${enabled ? "on" : "off"}`;

const MEANINGS: Record<MonitoringType, { on: string; off: string }> = {
  AML: {
    on: "FrankieOne reports new sanctions, PEP entries and media.",
    off: "FrankieOne stops reporting new sanctions, PEP entries and media.",
  },
  ACTIVITY: { on: "FrankieOne reports suspicious activity.", off: "FrankieOne stops reporting suspicious activity." },
};

/** What a switch means, in a sentence. */
export const meaningOfSwitch = ({ type, enabled }: MonitoringSwitch) => MEANINGS[type][enabled ? "on" : "off"];

/** Why this cannot be switched on these profiles, which are all of the individual; undefined where it can. */
export function reasonAgainstSwitch(
  { enabled, monitoringTypes }: Pick<SetMonitoring, "enabled" | "monitoringTypes">,
  profile: ServiceProfile,
  all: readonly ServiceProfile[],
): string | undefined {
  const missing = monitoringTypes.find((type) => !monitoringTypesOf(profile).includes(type));
  if (missing) return `This case has no subscription to ${nameOfMonitoring(missing)}.`;
  const same = monitoringTypes.find((type) => statusOfMonitoring(type, all) === statusAfter(enabled));
  return same && `${nameOfMonitoring(same)} is already ${enabled ? "on" : "off"}.`;
}

/** What is wrong with the form, by field. */
export function faultsOfMonitoring(input: MonitoringInput, profile: ServiceProfile): Faults<keyof MonitoringInput> {
  const faults: Faults<keyof MonitoringInput> = {};
  const comment = faultOfText(input.comment, "Enter your rationale.");
  if (!switchNamed(input.wanted, profile)) faults.wanted = "Choose what to switch.";
  if (comment) faults.comment = comment;
  return faults;
}

/** The body to send, or undefined while something is missing. */
export function bodyOfMonitoring(
  { wanted, comment }: MonitoringInput,
  profile: ServiceProfile,
): SetMonitoring | undefined {
  const chosen = switchNamed(wanted, profile);
  const text = commentOf(comment);
  return chosen && text && { enabled: chosen.enabled, monitoringTypes: [chosen.type], comment: text };
}

/** The change as it is shown before it is sent. */
export const changesOfSwitch = (
  { type, enabled }: MonitoringSwitch,
  profile: Pick<ServiceProfile, "subscriptions">,
) => [{ field: fieldOfMonitoring(type), from: statusOfMonitoring(type, [profile]), to: statusAfter(enabled) }];

/** What a decision suggests: who is accepted should be watched, who is refused need not be; the portal of FrankieOne suggests the same. */
export function switchAfter(
  status: string,
  profile: Pick<ServiceProfile, "subscriptions">,
): MonitoringSwitch | undefined {
  const wanted = new Map([
    ["PASS", true],
    ["FAIL", false],
  ]).get(status);
  return switchesOf(profile).find(({ type, enabled }) => type === "AML" && enabled === wanted);
}
