import { type Fault, hangUp, sayRaw, statusLine } from "./fault";

/** Applied, but what comes back is not HTTP. */
export const notHttp: Fault = async ({ apply, outgoing }) => {
  await apply();
  await sayRaw(outgoing, ["SSH-2.0-OpenSSH_9.9"], "");
  return hangUp(outgoing);
};

/** Applied, but the answer begins with a header of `amount` kilobytes (100). */
export const headerOverflow: Fault = async ({ apply, outgoing, amount }) => {
  const answer = await apply();
  const body = new Uint8Array(await answer.arrayBuffer());
  const padding = `x-padding: ${"x".repeat((amount || 100) * 1_024)}`;
  await sayRaw(outgoing, [statusLine(answer), padding, `content-length: ${body.length}`], body);
  return hangUp(outgoing);
};
