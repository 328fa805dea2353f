import type { Officer } from "@/lib/domain/officer";
import type { OverrideBody, UpdateProfileBody } from "@/lib/frankieone/wire/requests";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { OperationTarget } from "@/lib/domain/change";
import type { OperationAction } from "@/lib/domain/operationStates";

/** A change of the profile, or of one execution's status; the comment is added on the road. */
export type Payload =
  | { kind: "profile"; serviceProfile: UpdateProfileBody["serviceProfile"] }
  | { kind: "override"; status: OverrideBody["status"] };

/**
 * One thing an officer wants to do, as a service hands it to the road. `check` judges the profile as it was just read
 * and throws DeskError where the act makes no sense there; everything else about an act is plain data.
 */
export interface Act {
  action: OperationAction;
  target: OperationTarget;
  payload: Payload;
  comment?: string;
  reasonCode?: string;
  /**
   * One of many that a plan sends: it waits at the lowest priority before anything is on record, and the audit is
   * checked for other writers only where the read-back shows a change that is not ours, so that a row costs the vendor
   * three calls.
   */
  isBulk?: true;
  /** The proposal that this act carries out, as its second person. */
  proposalId?: string;
  /** The comment of that person; the vendor gets it as part of the write's comment. */
  decisionComment?: string;
  check: (profile: ServiceProfile, officer: Officer) => void | Promise<void>;
}

/** How an act arrives: by whom, against which version, under which key. `headers` are those of our own API. */
export interface Request {
  officer: Officer;
  headers: Headers;
}
