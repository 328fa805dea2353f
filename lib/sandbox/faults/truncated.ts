import { cut, type Fault, hangUp, sayRaw, statusLine } from "./fault";

const JSON_TYPE = "content-type: application/json";

async function halfOf(answer: Response) {
  const body = new Uint8Array(await answer.arrayBuffer());
  return { line: statusLine(answer), length: body.length, half: body.subarray(0, Math.floor(body.length / 2)) };
}

/** Applied, but the answer is reset in the middle of its JSON. */
export const truncatedByReset: Fault = async ({ apply, outgoing }) => {
  const { line, length, half } = await halfOf(await apply());
  await sayRaw(outgoing, [line, JSON_TYPE, `content-length: ${length}`], half);
  return cut(outgoing);
};

/** Applied, but the connection is closed before the announced length is reached. */
export const truncatedLength: Fault = async ({ apply, outgoing }) => {
  const { line, length, half } = await halfOf(await apply());
  await sayRaw(outgoing, [line, JSON_TYPE, `content-length: ${length}`], half);
  return hangUp(outgoing);
};

/** Applied, but the connection is closed inside a chunk. */
export const truncatedChunk: Fault = async ({ apply, outgoing }) => {
  const { line, length, half } = await halfOf(await apply());
  await sayRaw(outgoing, [line, JSON_TYPE, "transfer-encoding: chunked"], `${length.toString(16)}\r\n`);
  await sayBody(outgoing, half);
  return hangUp(outgoing);
};

/** Applied, but an answer that lasts until the connection closes is only half there: no error, only broken JSON. */
export const truncatedClose: Fault = async ({ apply, outgoing }) => {
  const { line, half } = await halfOf(await apply());
  await sayRaw(outgoing, [line, JSON_TYPE, "connection: close"], half);
  return hangUp(outgoing);
};

function sayBody({ socket }: Parameters<typeof hangUp>[0], bytes: Uint8Array): Promise<void> {
  return new Promise((said) => (socket && !socket.destroyed ? socket.write(bytes, () => said()) : said()));
}
