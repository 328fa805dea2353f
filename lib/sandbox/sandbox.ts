import { monotonicFactory } from "ulid";
import type { RunPlan } from "./cases/blueprint";
import { CallLog } from "./control/callLog";
import { FaultPlan } from "./faults/plan";
import { populationSource } from "./population/source";
import { finishedRun } from "./runs/finish";
import { CustomerAccount, type Mutation } from "./state/account";
import { Journal } from "./state/journal";
import type { Settings } from "./state/settings";
import { monthSource, storySource } from "./story/source";
import { Courier } from "./webhooks/courier";
import { notificationsOf } from "./webhooks/notifications";

/** The vendor in memory: one customer account, the log of calls, the faults to come. Knows no HTTP. */
export class Sandbox {
  readonly log: CallLog;
  readonly faults = new FaultPlan();
  account: CustomerAccount;
  /** How the runs go that are started from now on. */
  runs: RunPlan;
  /** When the story begins; ages count back from here. Milliseconds since 1970. */
  startedAt: number;
  private readonly ulid = monotonicFactory();
  private readonly journal?: Journal;
  private readonly courier?: Courier;

  constructor(readonly settings: Settings) {
    this.log = new CallLog(settings.callsKept, settings.onCall);
    this.runs = settings.runs;
    const fresh = { startedAt: settings.clock() };
    if (settings.webhookUrl) this.courier = new Courier(settings.webhookUrl);
    if (settings.stateFile) this.journal = new Journal(settings.stateFile, fresh);
    this.startedAt = this.journal?.head.startedAt ?? fresh.startedAt;
    this.account = this.freshAccount();
    for (const { entityId, serviceName, ...change } of this.journal?.entries ?? []) {
      this.account.commit({ row: this.rowOf(entityId, serviceName), ...change });
    }
  }

  now(): number {
    return this.settings.clock();
  }

  /** A request id: a ULID of the sandbox's clock, always later than the one before. */
  nextRequestId(): string {
    return this.ulid(this.now());
  }

  /** Makes a change real and, with a state file, lasting; who has registered an address is told. */
  commit(mutation: Mutation): void {
    const { blueprint } = this.account.caseAt(mutation.row);
    const { changes, events } = mutation;
    this.journal?.append({ entityId: blueprint.entityId, serviceName: blueprint.serviceName, changes, events });
    this.account.commit(mutation);
    this.courier?.take(events.flatMap(notificationsOf));
  }

  /** Ends the runs whose time has come, as the vendor's workers do unseen. */
  finishRuns(): void {
    for (const { row, workflowExecutionId } of this.account.dueRuns(this.now())) {
      this.commit(finishedRun(this.account.caseAt(row), workflowExecutionId));
    }
  }

  /** Tells nobody any more. */
  stop(): void {
    this.courier?.stop();
  }

  /** Forgets every change, call and planned fault; the story begins again from now. */
  reset(): void {
    this.startedAt = this.now();
    this.journal?.begin({ startedAt: this.startedAt });
    this.account = this.freshAccount();
    this.runs = this.settings.runs;
    this.log.clear();
    this.faults.clear();
  }

  private rowOf(entityId: string, serviceName: string): number {
    const found = this.account.casesOf(entityId).find(({ blueprint }) => blueprint.serviceName === serviceName);
    if (!found)
      throw new Error(`The state file changes ${serviceName} of ${entityId}, which this sandbox does not have`);
    return found.row;
  }

  private freshAccount(): CustomerAccount {
    const { seed, profiles, hasHistory } = this.settings;
    const history = hasHistory ? [monthSource(this.startedAt)] : [];
    const population = populationSource(seed, profiles, this.startedAt);
    return new CustomerAccount([storySource(this.startedAt), ...history, population]);
  }
}
