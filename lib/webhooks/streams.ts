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

const open = perProcess("event streams", () => new Set<Stream>());

/** Those who listen to this process now. */
export const openStreams = (): ReadonlySet<Stream> => open.get();

/**
 * Opens a stream of hints. In: the session it ends with. Out: the stream, and what goes to the browser. It stays until the browser goes,
 * `endStreams` is called, or the browser takes nothing any more. Throws DeskError OVERLOADED where the session has enough.
 */
export function openStream(sessionId: string): { stream: Stream; events: ReadableStream<Bytes> } {
  const streams = open.get();
  if ([...streams].filter((each) => each.sessionId === sessionId).length >= MOST_OF_ONE)
    throw new DeskError("OVERLOADED", { detail: "Too many event streams of this session are open.", sent: "no" });
  let stream!: Stream;
  const forget = () => void streams.delete(stream);
  const events = new ReadableStream<Bytes>(
    {
      start(controller) {
        const end = () => (forget(), closeQuietly(controller));
        const send = (bytes: Bytes) => ((controller.desiredSize ?? 0) > 0 ? controller.enqueue(bytes) : end());
        stream = { sessionId, send, end };
        streams.add(stream);
      },
      cancel: forget,
    },
    { highWaterMark: MOST_UNREAD },
  );
  return { stream, events };
}

/** The client may have gone in this very moment. */
function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close();
  } catch {
    // It is closed already.
  }
}

/**
 * Sends one message to all who listen to this process; it is written once. In: the message, and the moment of the database's up to which
 * everything has been told with it, where it is known: whoever opens a stream again says it.
 */
export function publish(message: HintMessage, at?: Date): void {
  const bytes = bytesOf(message, at);
  for (const stream of [...open.get()]) stream.send(bytes);
}

/** Ends streams: those given, or all, as when the process stops. Browsers open others by themselves if they may. */
export function endStreams(which: Iterable<Stream> = open.get()): void {
  for (const stream of [...which]) stream.end();
}

/** A message as an event of a stream (`publish`). */
export const bytesOf = (message: HintMessage, at?: Date): Bytes =>
  encode(`${at ? `id: ${at.toISOString()}\n` : ""}data: ${JSON.stringify(message)}\n\n`);

const encoder = new TextEncoder();
const encode = (text: string): Bytes => encoder.encode(text);
