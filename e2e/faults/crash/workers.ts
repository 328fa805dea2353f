import { setTimeout as pause } from "node:timers/promises";
import type { Mayhem } from "../mayhem";
import type { Random } from "../random";
import type { Profile, Vendor } from "../vendor";
import { decide } from "./acts";
import type { DeskOfficer, Mutation } from "./officer";
import { NOT_WATCHED } from "./reviewActs";

export interface Setting {
  vendor: Vendor;
  profiles: readonly Profile[];
  /** Those of them that a good part of the work is on, so that people meet. */
  hot: readonly Profile[];
  /** Those of them whose individual has no other: monitoring is switched for all at once. */
  alone: readonly Profile[];
  /** An act that is thought of more often than the others. */
  mostly?: string;
  /** Aborts when the desk is killed. */
  killed: AbortSignal;
  random: Random;
  /** Without it the vendor behaves. */
  mayhem?: Mayhem;
}

/** A request whose answer never came, to be sent again by the next life's worker: the same key, the same body. */
export type Unanswered = Mutation[];

/**
 * An officer who works without a pause while the vendor misbehaves, until the desk is killed. Some requests are sent twice
 * at once, some again afterwards, as browsers and impatient people do.
 */
export async function work(officer: DeskOfficer, setting: Setting, unanswered: Unanswered): Promise<void> {
  const { killed, random } = setting;
  while (!killed.aborted) {
    const earlier = unanswered.pop();
    const mutation = earlier ?? (await decide(officer, oneOf(setting), random, setting.mostly));
    if (killed.aborted) return;
    if (mutation) await send(officer, mutation, setting, unanswered);
    else await pause(20);
  }
}

const oneOf = ({ profiles, hot, random }: Setting): Profile => random.pick(random.happens(0.4) ? hot : profiles);

async function send(officer: DeskOfficer, mutation: Mutation, setting: Setting, unanswered: Unanswered): Promise<void> {
  const { random } = setting;
  await misbehave(mutation, setting);
  const twice = random.happens(0.1);
  const answers = await Promise.all((twice ? [1, 2] : [1]).map(() => officer.change(mutation)));
  if (answers.includes("lost") && random.happens(0.5)) unanswered.push(mutation);
  else if (random.happens(0.1) && !setting.killed.aborted) await officer.change(mutation);
}

async function misbehave(mutation: Mutation, { vendor, random, mayhem }: Setting): Promise<void> {
  if (!mayhem) return;
  // Faults no write has met yet would otherwise pile up until none passes unharmed.
  if ((await vendor.waiting()) > 3) return;
  if (random.happens(0.5)) await vendor.plan(mayhem.next(mutation.method ?? "PATCH"));
  if (random.happens(0.1)) await vendor.plan(mayhem.next("GET"));
}

/** Somebody at the vendor's portal who writes 3 to 10 times a second, and switches monitoring off now and then. */
export async function writeFromOutside(setting: Setting): Promise<void> {
  const { vendor, killed, random } = setting;
  for (let turn = 0; !killed.aborted; turn += 1) {
    const field = random.happens(0.5) ? "assignee" : "reviewer";
    await vendor.writeOutside(oneOf(setting), { [field]: `Outsider ${turn}` });
    if (random.happens(0.3)) await vendor.writeOutside(random.pick(setting.alone), NOT_WATCHED);
    await pause(random.between(100, 330));
  }
}
