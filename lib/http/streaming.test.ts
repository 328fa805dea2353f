import { expect, it, vi } from "vitest";
import { streamOf } from "./streaming";

async function* pieces(count: number, ended: () => void) {
  try {
    for (let at = 0; at < count; at += 1) yield Uint8Array.of(at);
  } finally {
    ended();
  }
}

it("sends texts and bytes as they are made, and ends what makes them", async () => {
  const ended = vi.fn();
  const text = await new Response(streamOf(pieces(3, ended), "r")).arrayBuffer();
  expect([...new Uint8Array(text)]).toEqual([0, 1, 2]);
  expect(ended).toHaveBeenCalledOnce();
});

it("a client that takes nothing for half a minute loses the connection, and what it held is free", async () => {
  vi.useFakeTimers();
  try {
    const ended = vi.fn();
    const stream = streamOf(pieces(3, ended), "r");
    await vi.advanceTimersByTimeAsync(29_000);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ended).toHaveBeenCalledOnce();
    await expect(new Response(stream).text()).rejects.toThrow("takes nothing");
  } finally {
    vi.useRealTimers();
  }
});

it("a client that is gone ends what makes them", async () => {
  const ended = vi.fn();
  await streamOf(pieces(3, ended), "r").cancel();
  expect(ended).toHaveBeenCalledOnce();
});
