import "server-only";
import { describeError, log } from "@/lib/log";

/** A client that takes nothing for so long is gone, or holds on to what others wait for. */
const PATIENCE_MS = 30_000;

/**
 * Sends a file while it is made, as fast as the client takes it. In: its pieces, and the id of the request for the log. A failure on
 * the way breaks the connection off, so that a part is not taken for the whole; so does a client that takes nothing for half a minute.
 */
export function streamOf(
  pieces: AsyncGenerator<string | Uint8Array>,
  requestId: string,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  // Begun at once: of a generator that never began, nothing would run at its end.
  let first: ReturnType<typeof pieces.next> | undefined = pieces.next();
  first.catch(() => undefined);
  let patience: NodeJS.Timeout | undefined;
  const breakOff = (controller: ReadableStreamDefaultController, error: unknown) => {
    log().error({ event: "answer-broke-off", requestId, error: describeError(error) });
    controller.error(error);
  };
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(patience);
      try {
        const { done, value } = await (first ?? pieces.next());
        first = undefined;
        if (done) return controller.close();
        controller.enqueue(typeof value === "string" ? encoder.encode(value) : new Uint8Array(value));
        patience = setTimeout(() => {
          breakOff(controller, new Error("The client takes nothing"));
          void pieces.return(undefined);
        }, PATIENCE_MS).unref();
      } catch (error) {
        breakOff(controller, error);
      }
    },
    async cancel() {
      clearTimeout(patience);
      await pieces.return(undefined);
    },
  });
}
