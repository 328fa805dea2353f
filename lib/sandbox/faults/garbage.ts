import { type Fault, hangUp, sayRaw } from "./fault";

/** Applied, but what comes back is not HTTP. */
export const notHttp: Fault = async ({ apply, outgoing }) => {
  await apply();
  await sayRaw(outgoing, ["SSH-2.0-OpenSSH_9.9"], "");
  return hangUp(outgoing);
};

/** Applied, but the answer begins with a header of `amount` kilobytes (100). */
export const headerOverflow: Fault = async ({ apply, outgoing, amount }) => {
  const body = new Uint8Array(await (await apply()).arrayBuffer());
  const padding = `x-padding: ${"x".repeat((amount || 100) * 1_024)}`;
  await sayRaw(outgoing, ["HTTP/1.1 200 OK", padding, `content-length: ${body.length}`], body);
  return hangUp(outgoing);
};
