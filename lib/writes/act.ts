import type { Officer } from "@/lib/domain/officer";
import type { OperationTarget } from "@/lib/domain/change";
import type { OperationAction } from "@/lib/domain/operationStates";
import type { MonitoringType } from "@/lib/frankieone/wire/enums";
import type { ManualStatus, ResultKind } from "@/lib/frankieone/wire/decisions";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import type { OverrideBody, RiskLevelBody, UpdateProfileBody } from "@/lib/frankieone/wire/requests";
import type { CaseRead } from "./kinds/kind";

/** What a write sets; the comment is added on the road. */
export type Payload =
  | { kind: "profile"; serviceProfile: UpdateProfileBody["serviceProfile"] }
  | { kind: "override"; status: OverrideBody["status"] }
  | { kind: "hits"; resultKind: ResultKind; processResults: string[]; manualStatus: ManualStatus }
  | { kind: "risk"; riskLevel: RiskLevelBody["riskLevel"] }
  | { kind: "monitoring"; enabled: boolean; monitoringTypes: MonitoringType[] }
  | { kind: "run" };

/**
 * One thing an officer wants to do, as a service hands it to the road. `check` judges the case as it was just read
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
  /** Says what a hit is about, for the record of a decision on it. */
  describeHit?: (result: ProcessResult) => string;
  check: (read: CaseRead, officer: Officer) => void | Promise<void>;
}

/** How an act arrives: by whom, against which version, under which key. `headers` are those of our own API. */
export interface Request {
  officer: Officer;
  headers: Headers;
}
