import { z } from "zod";
import { MANUAL_STATUSES, type ManualStatus, RESULT_KINDS } from "@/lib/frankieone/wire/decisions";
import { reasonCode } from "./reasonCode";

/** Every decision on a hit, of whatever kind. */
const DECISIONS = [...new Set(RESULT_KINDS.flatMap((kind): readonly ManualStatus[] => MANUAL_STATUSES[kind]))] as [
  ManualStatus,
  ...ManualStatus[],
];

/** Why a person decides a hit as they do, and for which decisions it may be given. Ours, not the vendor's. */
export const hitReason = z.strictObject({
  code: reasonCode,
  words: z.string().trim().min(1).max(80),
  decisions: z.array(z.enum(DECISIONS)).min(1),
});
export type HitReason = z.infer<typeof hitReason>;

const SOMEBODY_ELSE: ManualStatus[] = ["FALSE_POSITIVE", "FALSE_POSITIVE_ACCEPT", "FALSE_POSITIVE_REJECT"];
const THIS_PERSON: ManualStatus[] = ["TRUE_POSITIVE", "TRUE_POSITIVE_ACCEPT", "TRUE_POSITIVE_REJECT"];
const UNCLEAR: ManualStatus[] = ["UNKNOWN", "UNKNOWN_ACCEPT", "UNKNOWN_REJECT"];

/** The reasons of a desk whose policy names none. */
export const HIT_REASONS: HitReason[] = [
  { code: "DIFFERENT_DATE_OF_BIRTH", words: "Date of birth differs", decisions: SOMEBODY_ELSE },
  { code: "DIFFERENT_COUNTRY", words: "Country or nationality differs", decisions: SOMEBODY_ELSE },
  { code: "ONLY_THE_NAME", words: "Only the name is alike", decisions: SOMEBODY_ELSE },
  { code: "DIFFERENT_PERSON", words: "A different person on other grounds", decisions: SOMEBODY_ELSE },
  { code: "SAME_PERSON", words: "Name, birth and country agree", decisions: THIS_PERSON },
  {
    code: "RISK_ACCEPTED",
    words: "Risk accepted under a policy",
    decisions: ["TRUE_POSITIVE_ACCEPT", "UNKNOWN_ACCEPT"],
  },
  {
    code: "RISK_NOT_ACCEPTED",
    words: "Outside the risk appetite",
    decisions: ["TRUE_POSITIVE_REJECT", "UNKNOWN_REJECT"],
  },
  { code: "NOT_ENOUGH_INFORMATION", words: "Not enough information", decisions: UNCLEAR },
  { code: "CHECK_BY_HAND_PASSED", words: "Checked by hand and accepted", decisions: ["CLEAR"] },
  { code: "CHECK_BY_HAND_FAILED", words: "Checked by hand and not accepted", decisions: ["REJECTED"] },
  { code: "DECISION_REVERSED", words: "An earlier decision is reversed", decisions: [...DECISIONS] },
  { code: "OTHER", words: "Other (see comment)", decisions: [...DECISIONS] },
];

/** Decisions for which a list holds no reason. */
export function decisionsWithoutReason(reasons: readonly HitReason[]): ManualStatus[] {
  return DECISIONS.filter((decision) => !reasons.some(({ decisions }) => decisions.includes(decision)));
}

/** The reasons that may be given for a decision, in the order of the policy. */
export function hitReasonsFor({ hitReasons }: { hitReasons: readonly HitReason[] }, decision: ManualStatus) {
  return hitReasons.filter(({ decisions }) => decisions.includes(decision));
}
