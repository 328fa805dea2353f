import { type Fault, pause } from "./fault";

/** Applies the change, then answers properly, one byte every `amount` milliseconds (1,000). */
export const drip: Fault = async ({ apply, amount }) => {
  const answer = await apply();
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let next = 0;
  const slowly = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next >= bytes.length) return controller.close();
      await pause(amount || 1_000);
      controller.enqueue(bytes.slice(next, ++next));
    },
  });
  return new Response(slowly, { status: answer.status, headers: answer.headers });
};
