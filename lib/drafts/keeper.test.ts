import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "./contract";
import { DraftKeeper, type Entered, type Saved, type DraftStatus, type Transport } from "./keeper";

const entered = (comment: string): Entered => ({ fields: { comment }, baselineEtag: '"v1"' });
const draft = (comment: string, updatedAt = "2026-11-26T10:00:00.000Z"): Draft => ({
  ...entered(comment),
  updatedAt,
});

/** A server that answers when told to. */
function opened(stored: Draft | null = null) {
  const sent: { comment: unknown; edit: number; basedOn?: string; keepalive: boolean }[] = [];
  const answers: { resolve: (saved: Saved) => void; reject: (error: Error) => void }[] = [];
  const told: DraftStatus[] = [];
  const transport: Transport = {
    load: async () => stored,
    save: ({ fields }, edit, options) => {
      sent.push({ comment: fields.comment, edit, ...options });
      return new Promise<Saved>((resolve, reject) => answers.push({ resolve, reject }));
    },
    discard: vi.fn(async () => undefined),
  };
  const keeper = new DraftKeeper(transport, (standing) => told.push(standing));
  const answer = async (saved: Saved | Error) => {
    const next = answers.shift();
    if (saved instanceof Error) next?.reject(saved);
    else next?.resolve(saved);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keeper, sent, told, answer, transport };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const quiet = () => vi.advanceTimersByTimeAsync(1_000);

describe("what is typed", () => {
  it("is saved once somebody pauses, the newest text only, one request at a time", async () => {
    const { keeper, sent, answer } = opened();
    await keeper.open();
    for (const text of ["a", "ab", "abc"]) keeper.put(entered(text));
    await quiet();
    keeper.put(entered("abcd"));
    await quiet();
    expect(sent.map(({ comment }) => comment)).toEqual(["abc"]);
    await answer({ kept: draft("abc") });
    await quiet();
    expect(sent.map(({ comment }) => comment)).toEqual(["abc", "abcd"]);
    expect(sent[1]?.edit).toBeGreaterThan(sent[0]?.edit ?? 0);
  });

  it("is saved at once when the page is hidden, also while another save is under way", async () => {
    const { keeper, sent } = opened();
    await keeper.open();
    keeper.put(entered("a"));
    await quiet();
    keeper.put(entered("ab"));
    void keeper.flush({ keepalive: true });
    expect(sent.map(({ comment, keepalive }) => [comment, keepalive])).toEqual([
      ["a", false],
      ["ab", true],
    ]);
  });

  it("counts as not saved when saving fails, and is tried again", async () => {
    const { keeper, sent, answer } = opened();
    await keeper.open();
    keeper.put(entered("a"));
    await quiet();
    await answer(new Error("no answer"));
    expect(keeper.standing.saved).toBe("not-saved");
    await vi.advanceTimersByTimeAsync(11_000);
    expect(sent).toHaveLength(2);
    await answer({ kept: draft("a") });
    expect(keeper.standing.saved).toBe("saved");
  });
});

describe("a draft that is there already", () => {
  it("comes back into an untouched form, and later saves go on from it", async () => {
    const { keeper, sent } = opened(draft("before"));
    expect((await keeper.open())?.fields).toEqual({ comment: "before" });
    keeper.put(entered("before and after"));
    await quiet();
    expect(sent[0]?.basedOn).toBe("2026-11-26T10:00:00.000Z");
  });

  it("is neither put over what was typed before it arrived nor overwritten by it: the officer chooses", async () => {
    const { keeper, sent } = opened(draft("before"));
    keeper.put(entered("typed"));
    expect(await keeper.open()).toBeUndefined();
    expect(keeper.standing.other?.fields).toEqual({ comment: "before" });
    await quiet();
    expect(sent).toEqual([]);
    keeper.keepOwn();
    expect(sent[0]).toMatchObject({ comment: "typed", basedOn: "2026-11-26T10:00:00.000Z" });
  });

  it("of another window stops saving until the officer has chosen", async () => {
    const { keeper, sent, answer } = opened();
    await keeper.open();
    keeper.put(entered("mine"));
    await quiet();
    await answer({ other: draft("theirs") });
    keeper.put(entered("mine, longer"));
    await quiet();
    expect(sent).toHaveLength(1);
    expect(keeper.standing).toMatchObject({ saved: "not-saved", other: { fields: { comment: "theirs" } } });
  });
});

describe("discarding", () => {
  it("waits for a save under way, so that nothing comes back after it", async () => {
    const { keeper, answer, transport } = opened();
    await keeper.open();
    keeper.put(entered("a"));
    await quiet();
    const discarded = keeper.discard();
    expect(transport.discard).not.toHaveBeenCalled();
    await answer({ kept: draft("a") });
    await discarded;
    await quiet();
    expect(transport.discard).toHaveBeenCalledTimes(1);
    expect(keeper.standing.saved).toBe("nothing");
  });

  it("asks the server nothing where nothing was ever kept", async () => {
    const { keeper, transport } = opened();
    await keeper.open();
    await keeper.discard();
    expect(transport.discard).not.toHaveBeenCalled();
  });
});
