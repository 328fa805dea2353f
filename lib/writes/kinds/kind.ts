import type { OperationTarget, WantedChange } from "@/lib/domain/change";
import type { ProfileRead } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import type { ResultRead } from "@/lib/frankieone/resultReads";
import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import type { CommentBody } from "@/lib/frankieone/wire/requests";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Act } from "../act";

/** A case as an act is judged on it: the profile, and what else the kind of act needs. */
export interface CaseRead extends ProfileRead {
  /** For decisions on hits: the results of the profile, newest first. */
  results?: ResultRead[];
  /** For monitoring: every profile of the entity, also those that the officer does not see. */
  profiles?: ServiceProfile[];
  /** Does the officer see all of them, and could each be read? */
  areAllSeen?: boolean;
  /** For a new run: the runs of its workflow, newest first. */
  runs?: WorkflowResult[];
  /** For a new run: how many runs of its workflow the desk has started in this case within 24 hours. */
  startedWithinDay?: number;
}

/** The same after the write: only what can prove it. */
export type ReadBack = Partial<CaseRead>;

/** What a write wanted: its target and the values it set. */
export interface Wanted {
  target: OperationTarget;
  changes: readonly WantedChange[];
}

/** What a read shows of a write: are all our values there, and which of the vendor's requests made the last change. */
export interface Observation {
  shows: boolean;
  requestId?: string;
  /**
   * For acts that leave something new behind: whatever came up since that may be ours, by the request it names, if it names
   * any. Undefined for all others.
   */
  newcomers?: readonly { requestId?: string }[];
  /** Some of what it changes shows it and some does not: then it was neither made as a whole nor simply changed later. */
  isPartial?: boolean;
}

/** A field as it is now: its value, and who set it when, where the vendor says so. */
export interface ShownPart {
  value?: string;
  at?: string;
  by?: string;
}

/** What the vendor answered to a write it accepted. */
export interface Accepted {
  requestId: string;
  workflowResult?: WorkflowResult;
  /** Of a run: the execution it names. */
  workflowExecutionId?: string;
}

/** How acts of one kind are read, compared, sent and proved. Everything else of the road is the same for all. */
export interface ActKind {
  /** Reads the case before the write. Throws DeskError. */
  read: (caller: Caller, wanted: Wanted) => Promise<CaseRead>;
  /** Reads what can prove the write. Throws DeskError. */
  readBack: (caller: Caller, wanted: Wanted) => Promise<ReadBack>;
  /** The entity tag that the request's If-Match must name. */
  versionOf: (read: CaseRead, wanted: Wanted) => string;
  /** What is said, and shown as it is now, where the version is another. */
  conflictOf: (read: CaseRead) => { detail: string; current?: { serviceProfile: ServiceProfile } };
  /** What the read shows of a field; undefined where the case has no such part. */
  partOf: (read: ReadBack, wanted: Wanted, field: string) => ShownPart | undefined;
  /** Looks for the write in what was read. In: what the vendor answered to it, where that is known. */
  observe: (
    wanted: Wanted,
    read: ReadBack,
    accepted?: Pick<Accepted, "requestId" | "workflowExecutionId">,
  ) => Observation;
  /** Sends once. Throws UpstreamError. */
  send: (caller: Caller, act: Act, comment: CommentBody) => Promise<Accepted>;
  /** For kinds whose record names no request: does an event of the audit name everything that the write changed? */
  isNamedBy?: (wanted: Wanted, event: AuditEvent) => boolean;
  /** Nothing undoes it, so that an event of the audit that names it is proof, whatever the record shows. */
  isLasting?: true;
  /** Is the audit asked who else wrote between our read and our write (race.ts)? Only where the profile shows it. */
  isRaceChecked: boolean;
}
