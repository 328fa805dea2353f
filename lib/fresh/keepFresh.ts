import { hashKey, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { areHintsLive, noteLive, STREAM_LASTS_MS } from "./live";
import { SOONEST_MS, refreshDelay } from "./rules";
import { joinTabs, type TabNews } from "./tabs";

export interface Watched {
  client: QueryClient;
  /** The cached read that is on the screen. */
  queryKey: QueryKey;
  officerId: string;
  /** What tells one answer from another; compared by identity. */
  versionOf: (data: never) => unknown;
  /** The shortest time between two readings, in milliseconds. */
  soonest?: number;
  /** Instead of the back-off: how long to wait after so many readings, in milliseconds; undefined ends it. */
  delayOf?: (readings: number) => number | undefined;
  /** The entities on the screen: a hint of FrankieOne's that names one makes this be read at once. */
  entitiesOf?: (data: never) => readonly string[];
  /** The shortest time between a reading and one that a hint causes, in milliseconds; `soonest` where it is not given. */
  soonestByHint?: number;
}

/** The tab that has read last lets other tabs go first: they show something else, or reuse its answer. */
const LET_OTHERS_MS = 1_500;
const SPREAD_MS = 500;
const ACTING = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/**
 * Background refresh of what is on the screen: while the tab is visible, with back-off while nothing changes and the
 * officer does nothing, shared between the tabs of an officer. Out: a function that ends it.
 */
export function keepFresh(watched: Watched): () => void {
  const watch = new Watch(watched);
  return () => watch.end();
}

class Watch {
  private readonly name: string;
  private readonly tabs: ReturnType<typeof joinTabs>;
  private readonly listening = new AbortController();
  private timer?: ReturnType<typeof setTimeout>;
  private quiet = 0;
  private readings = 0;
  /** When any tab of the officer last read anything again. */
  private lastAt = 0;
  private wasMine = false;
  /** Since when something on the screen may have changed, by a hint that no reading has followed. */
  private hintedAt?: number;

  constructor(private readonly watched: Watched) {
    this.name = hashKey(watched.queryKey);
    this.tabs = joinTabs(watched.officerId, (news) => this.hear(news));
    const { signal } = this.listening;
    document.addEventListener("visibilitychange", () => this.plan(), { signal });
    for (const kind of ACTING)
      window.addEventListener(kind, () => this.noteActing(), { capture: true, passive: true, signal });
    this.plan();
  }

  end(): void {
    clearTimeout(this.timer);
    this.listening.abort();
    this.tabs.close();
  }

  private get state() {
    return this.watched.client.getQueryState(this.watched.queryKey);
  }

  /** Whatever was read last, here or in another tab, for whatever reason, counts. */
  private dueAt(): number {
    const last = Math.max(this.lastAt, this.state?.dataUpdatedAt ?? 0, this.state?.errorUpdatedAt ?? 0);
    const due = last + this.delay();
    if (this.hintedAt === undefined) return due;
    const { soonest = SOONEST_MS, soonestByHint = soonest } = this.watched;
    return Math.min(due, Math.max(this.hintedAt, last + soonestByHint));
  }

  private delay(): number {
    const { delayOf, soonest = SOONEST_MS } = this.watched;
    return delayOf ? (delayOf(this.readings) ?? Infinity) : refreshDelay(this.quiet, soonest, areHintsLive());
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (document.hidden || this.listening.signal.aborted || this.delay() === Infinity) return;
    const letOthers = this.wasMine && this.hintedAt === undefined ? LET_OTHERS_MS : 0;
    const manners = letOthers + Math.random() * SPREAD_MS;
    // A stream that breaks says nothing: whether it still lives is looked at by then.
    const longest = areHintsLive() ? STREAM_LASTS_MS : Infinity;
    const wait = Math.min(longest, Math.max(0, this.dueAt() - Date.now()) + manners);
    this.timer = setTimeout(() => void this.look(), wait);
  }

  private async look(): Promise<void> {
    const ran = await this.tabs.alone(() => this.readIfDue());
    if (!ran) this.letOthersEnd();
    this.plan();
  }

  private letOthersEnd(): void {
    this.lastAt = Date.now();
    if (this.hintedAt !== undefined) this.hintedAt = this.lastAt + LET_OTHERS_MS;
  }

  private async readIfDue(): Promise<void> {
    // Another tab, or a person, may have read since this was planned.
    if (Date.now() < this.dueAt() || document.hidden) return;
    const { client, queryKey } = this.watched;
    const before = this.version();
    this.note(Date.now(), true);
    this.hintedAt = undefined;
    await client.refetchQueries({ queryKey, exact: true, type: "active" });
    const { data, dataUpdatedAt = 0, status } = this.state ?? {};
    const changed = this.version() !== before;
    this.learn(changed);
    const answer = status === "success" ? { data, at: dataUpdatedAt } : { at: Date.now() };
    this.tabs.tell({ kind: "read", name: this.name, changed, ...answer });
  }

  private version(): unknown {
    const data = this.state?.data;
    return data === undefined ? undefined : this.watched.versionOf(data as never);
  }

  private hear(news: TabNews): void {
    if (news.kind === "acting") this.quiet = 0;
    else if (news.kind === "hint") this.heed(news);
    else this.adopt(news);
    this.plan();
  }

  private heed({ entityIds, live }: Extract<TabNews, { kind: "hint" }>): void {
    noteLive(live);
    const data = this.state?.data;
    const shown = data === undefined ? undefined : this.watched.entitiesOf?.(data as never);
    if (shown?.some((id) => entityIds.includes(id))) this.hintedAt ??= Date.now();
  }

  private adopt({ name, at, changed, data }: Extract<TabNews, { kind: "read" }>): void {
    this.note(at, false);
    this.learn(changed);
    const isNewer = at > (this.state?.dataUpdatedAt ?? 0);
    if (name !== this.name || data === undefined) return;
    if (this.hintedAt !== undefined && at >= this.hintedAt - LET_OTHERS_MS) this.hintedAt = undefined;
    if (isNewer) this.watched.client.setQueryData(this.watched.queryKey, data, { updatedAt: at });
  }

  private note(at: number, wasMine: boolean): void {
    this.lastAt = Math.max(this.lastAt, at);
    this.wasMine = wasMine;
  }

  private learn(changed: boolean): void {
    this.readings += 1;
    this.quiet = changed ? 0 : this.quiet + 1;
  }

  private noteActing(): void {
    if (this.quiet === 0) return;
    this.quiet = 0;
    this.tabs.tell({ kind: "acting" });
    this.plan();
  }
}
