import { setTimeout as delay } from "node:timers/promises";
import { request } from "undici";
import { STORY } from "@/lib/sandbox/story/handles";

interface Listening {
  /** The desk's own address. */
  url: string;
  /** Of each instance. */
  ports: readonly number[];
  cookie: string;
  secret: string;
}

const LONGEST_WAIT_MS = 15_000;

/**
 * Whether a hint reaches browsers at all instances. A stream is opened through the proxy and one at each instance, then FrankieOne notifies
 * one of them. Out: how many of these streams have told of it.
 */
export async function hearsHints({ url, ports, cookie, secret }: Listening): Promise<number> {
  const { host } = new URL(url);
  const over = new AbortController();
  const open = async (origin: string) => {
    const { statusCode, body } = await request(`${origin}/api/stream`, {
      headers: { host, cookie },
      signal: over.signal,
    });
    if (statusCode !== 200) throw new Error(`The stream answered ${statusCode}`);
    return body;
  };
  const streams = await Promise.all([url, ...ports.map((port) => `http://127.0.0.1:${port}`)].map(open));
  const { entityId, serviceName } = STORY.pepReview;
  const heard = streams.map(async (stream) => {
    let text = "";
    for await (const chunk of stream) if ((text += String(chunk)).includes(entityId)) return true;
    return false;
  });
  const told = {
    version: "2.0.0",
    entityId,
    serviceName,
    function: "EntityAssigneeChanged",
    functionResult: "SUCCESS",
  };
  const headers = { "content-type": "application/json" };
  const place = `${url}/api/webhooks/frankieone/${secret}/01K5ZZZZZZZZZZZZZZZZZZZZZZ`;
  const answer = await fetch(place, { method: "POST", headers, body: JSON.stringify(told) });
  if (answer.status !== 200) throw new Error(`The notification was answered ${answer.status}`);
  const late = delay(LONGEST_WAIT_MS, false, { ref: false });
  const results = await Promise.all(heard.map((each) => Promise.race([each.catch(() => false), late])));
  over.abort();
  return results.filter(Boolean).length;
}
