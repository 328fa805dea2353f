import "server-only";
import { describeError, log } from "@/lib/log";

/**
 * Sends a text while it is made, as fast as the client takes it. In: the pieces, and the id of the request for the log.
 * A failure on the way breaks the connection off, so that a part is not taken for the whole.
 */
export function streamOf(pieces: AsyncGenerator<string>, requestId: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        log().error({ event: "answer-broke-off", requestId, error: describeError(error) });
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
