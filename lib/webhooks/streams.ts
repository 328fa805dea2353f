import "server-only";
import { DeskError } from "@/lib/errors";
import { perProcess } from "@/lib/perProcess";
import type { HintMessage } from "./contract";

/** One browser that listens, under one session. */
export interface Stream {
  sessionId: string;
  send: (bytes: Bytes) => void;
  end: () => void;
}
type Bytes = Uint8Array<ArrayBuffer>;

/** Tabs of one browser share a stream; without such manners a few are enough. */
const MOST_OF_ONE = 4;
/** A listener that has taken nothing of so many messages is gone, or asleep: it opens another when it wakes. */
const MOST_UNREAD = 50;
/** How long a browser waits before it opens a broken stream again; spread, so that a restart is not met by all at once. */
const AGAIN_MS = 3_000;

const open = perProcess("event streams", () => new Set<Stream>());

/** Those who listen to this process now. */
export const openStreams = (): ReadonlySet<Stream> => open.get();

/**
 * Opens a stream of hints. In: the session it ends with. Out: what goes to the browser. It stays until the browser goes,
 * `endStreams` is called, or the browser takes nothing any more. Throws DeskError OVERLOADED where the session has enough.
 */
export function openStream(sessionId: string): ReadableStream<Bytes> {
  const streams = open.get();
  if ([...streams].filter((each) => each.sessionId === sessionId).length >= MOST_OF_ONE)
    throw new DeskError("OVERLOADED", { detail: "Too many event streams of this session are open.", sent: "no" });
  let stream: Stream | undefined;
  const forget = () => void (stream && streams.delete(stream));
  return new ReadableStream<Bytes>(
    {
      start(controller) {
        const end = () => (forget(), closeQuietly(controller));
        const send = (bytes: Bytes) => ((controller.desiredSize ?? 0) > 0 ? controller.enqueue(bytes) : end());
        stream = { sessionId, send, end };
        streams.add(stream);
        send(encode(`retry: ${Math.round(AGAIN_MS * (1 + Math.random()))}\n\n`));
      },
      cancel: forget,
    },
    { highWaterMark: MOST_UNREAD },
  );
}

/** The client may have gone in this very moment. */
function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close();
  } catch {
    // It is closed already.
  }
}

/** Sends one message to all who listen to this process; it is written once. */
export function publish(message: HintMessage): void {
  const bytes = encode(`data: ${JSON.stringify(message)}\n\n`);
  for (const stream of [...open.get()]) stream.send(bytes);
}

/** Ends streams: those given, or all, as when the process stops. Browsers open others by themselves if they may. */
export function endStreams(which: Iterable<Stream> = open.get()): void {
  for (const stream of [...which]) stream.end();
}

const encoder = new TextEncoder();
const encode = (text: string): Bytes => encoder.encode(text);
