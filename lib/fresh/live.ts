/** A stream that has said nothing for so long is broken: three of its beats. */
export const STREAM_LASTS_MS = 45_000;

/** When the stream last said that FrankieOne is heard of. Of this tab: all of an officer's tabs hear the same stream. */
let liveAt = -Infinity;

/** Takes note of what the stream says: is FrankieOne heard of? */
export function noteLive(live: boolean): void {
  liveAt = live ? Date.now() : -Infinity;
}

/** Does FrankieOne tell of changes just now? Then there is less to look for. False until a page has been kept fresh for a moment. */
export function areHintsLive(): boolean {
  const age = Date.now() - liveAt;
  // A clock that was set back makes nothing live.
  return age >= 0 && age < STREAM_LASTS_MS;
}
