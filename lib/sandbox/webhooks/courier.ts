import { uuid } from "../identifiers";
import type { Notification } from "./notifications";

/** How long a late delivery takes, and the first pause before a delivery is repeated, in milliseconds. */
const LATE_MS = 3_000;
const AGAIN_MS = 1_000;
const MOST_TRIES = 5;

/**
 * Delivers notifications as carelessly as a receiver has to expect: by turns doubled, late (so that later ones overtake them), several
 * in one call, with one about nobody as a forger would send it, and with an event that no list names.
 */
export class Courier {
  private turn = 0;
  private readonly timers = new Set<NodeJS.Timeout>();

  /** In: the address that the receiver has registered, without the request's id. */
  constructor(private readonly address: string) {}

  /** Takes what one change causes. Never waits and never throws. */
  take(notifications: readonly Notification[]): void {
    const [first] = notifications;
    if (!first) return;
    const turn = this.turn++;
    const reordered = turn % 2 === 0 ? notifications : notifications.toReversed();
    const all = turn % 3 === 1 ? [...reordered, oddOne(first)] : reordered;
    const bodies: readonly unknown[] = turn % 2 === 0 ? all : [all];
    const delay = turn % 4 === 2 ? LATE_MS : 0;
    for (const body of bodies) {
      this.after(delay, () => this.deliver(first.requestId, body));
      if (turn % 3 === 0) this.after(delay, () => this.deliver(first.requestId, body));
    }
    if (turn % 5 === 4) this.after(0, () => this.deliver(`forged-${turn}`, forgedOne(first, turn)));
  }

  /** Drops what has not been delivered. */
  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** 200 and 202 accept, 400 ends it for good, everything else is repeated (handbook 2.11). */
  private async deliver(requestId: string, body: unknown, tries = 1): Promise<void> {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const status = await fetch(`${this.address}/${requestId}`, init).then(
      (answer) => answer.status,
      () => 0,
    );
    if ([200, 202, 400].includes(status) || tries >= MOST_TRIES) return;
    this.after(AGAIN_MS * 2 ** tries, () => this.deliver(requestId, body, tries + 1));
  }

  private after(ms: number, work: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void work();
    }, ms).unref();
    this.timers.add(timer);
  }
}

const oddOne = (like: Notification): Notification => ({ ...like, function: "SOMETHING_NO_LIST_NAMES" });
const forgedOne = (like: Notification, turn: number): Notification => ({ ...like, entityId: uuid(`nobody/${turn}`) });
