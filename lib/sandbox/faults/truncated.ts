import { cut, type Fault } from "./fault";

/** The change is applied, but the answer breaks off in the middle of its JSON. */
export const truncatedJson: Fault = async ({ apply, outgoing }) => {
  const answer = await apply();
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, { "content-type": "application/json", "content-length": String(body.length) });
  await new Promise<void>((sent) => outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => sent()));
  return cut(outgoing);
};
