import type { Draft } from "./contract";

/*
 * Keeps what somebody types on the server, as pure as a clock allows: knows no screen. Saving is one request at a time,
 * the newest text only; what fails is tried again. It never blocks typing or sending.
 */

/** What is to be kept: the fields of a form, and the version of the case they were entered against. */
export interface Entered {
  fields: Record<string, unknown>;
  baselineEtag: string;
}

/** How a draft reaches the server. Each fails as `request` does; `save` tells of another writer's draft. */
export interface Transport {
  load: () => Promise<Draft | null>;
  save: (entered: Entered, edit: number, options: { basedOn?: string; keepalive: boolean }) => Promise<Saved>;
  discard: (edit: number, options: { basedOn?: string; keepalive: boolean }) => Promise<void>;
}
export type Saved = { kept: Draft } | { other: Draft };

/** What the officer may want to know. */
export interface DraftStatus {
  /** Is everything that was entered on the server? */
  saved: "nothing" | "saving" | "saved" | "not-saved";
  /** Another draft than the text in the form: from before it was opened, or from another window. */
  other?: Draft;
}

const QUIET_MS = 800;
const AGAIN_MS = 10_000;
/** Give up after ten minutes of failures; typing starts it again. */
const MOST_TRIES = 60;

export class DraftKeeper {
  standing: DraftStatus = { saved: "nothing" };
  private pending: Entered | undefined;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private version: string | undefined;
  private edit = 0;
  private failures = 0;
  private loaded = false;

  constructor(
    private readonly transport: Transport,
    private readonly tell: (standing: DraftStatus) => void,
  ) {}

  /** Looks for a draft. Out: it, or undefined where there is none or nobody could say. */
  async open(): Promise<Draft | undefined> {
    const found = await this.transport.load().catch(() => null);
    this.loaded = true;
    if (!found) {
      this.plan(QUIET_MS);
      return undefined;
    }
    // What was typed before the draft arrived is not thrown away for it, nor the draft for that: the officer chooses.
    if (this.pending) this.change({ saved: "not-saved", other: found });
    else this.take(found);
    return this.standing.other ? undefined : found;
  }

  /** The form continues from this draft. */
  take(draft: Draft): void {
    this.pending = undefined;
    this.version = draft.updatedAt;
    this.change({ saved: "saved" });
  }

  /** The form keeps its own text; the other draft is discarded. */
  keepOwn(): void {
    this.version = this.standing.other?.updatedAt;
    this.change({ saved: "saving" });
    void this.flush();
  }

  /** There is something new to keep. */
  put(entered: Entered): void {
    this.pending = entered;
    this.failures = 0;
    this.change({ ...this.standing, saved: this.standing.saved === "not-saved" ? "not-saved" : "saving" });
    this.plan(QUIET_MS);
  }

  /** Saves now what is not saved yet. In: whether the page may be gone before the answer comes. */
  async flush({ keepalive = false } = {}): Promise<void> {
    if (this.running && !keepalive) return this.running.then(() => this.flush());
    if (!this.pending || !this.loaded || this.standing.other) return;
    clearTimeout(this.timer);
    const running = this.send(this.pending, keepalive).finally(
      () => this.running === running && (this.running = undefined),
    );
    this.running = running;
    return running;
  }

  /** Forgets what is kept, here and on the server. */
  async discard({ keepalive = false } = {}): Promise<void> {
    clearTimeout(this.timer);
    this.pending = undefined;
    await this.running;
    const known = this.version ?? this.standing.other?.updatedAt;
    const isThere = known !== undefined || this.edit > 0;
    this.version = undefined;
    this.change({ saved: "nothing" });
    // What cannot be forgotten now is shown again, and expires.
    if (isThere) await this.transport.discard(++this.edit, { basedOn: known, keepalive }).catch(() => undefined);
  }

  /** The form is gone: what is not saved yet is saved as it goes. */
  close(): void {
    clearTimeout(this.timer);
    void this.flush({ keepalive: true });
  }

  private async send(entered: Entered, keepalive: boolean): Promise<void> {
    try {
      const saved = await this.transport.save(entered, ++this.edit, { basedOn: this.version, keepalive });
      if ("other" in saved) return this.change({ saved: "not-saved", other: saved.other });
      this.version = saved.kept.updatedAt;
      if (this.pending === entered) this.settle();
      else this.plan(QUIET_MS);
    } catch {
      if (this.pending) this.change({ ...this.standing, saved: "not-saved" });
      if (++this.failures < MOST_TRIES) this.plan(AGAIN_MS);
    }
  }

  private settle(): void {
    this.pending = undefined;
    this.change({ saved: "saved" });
  }

  private plan(after: number): void {
    clearTimeout(this.timer);
    if (this.pending && this.loaded && !this.standing.other) this.timer = setTimeout(() => void this.flush(), after);
  }

  private change(standing: DraftStatus): void {
    if (standing.saved === this.standing.saved && standing.other === this.standing.other) return;
    this.standing = standing;
    this.tell(standing);
  }
}
