import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describeError, log } from "@/lib/log";
import { forgetMeasures, type Measure, metricsText, setMeasure } from "@/lib/metrics";
import { perProcess } from "@/lib/perProcess";
import { CHECKPOINT_AGE, checkpointMeasures, DATABASE_MEASURES, databaseMeasures, vendorMeasures } from "./measures";

/** However often metrics are asked for, the database is asked this seldom. */
const HOLDS_MS = 5_000;

const taken = perProcess<{ at: number; round: Promise<void> } | undefined>("measures", () => undefined);

/**
 * Answers `/metrics`: 404 where no token is set, as for a path that does not exist, and 401 for another token. In: the
 * request, and the token of the settings.
 */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  token: string | undefined,
): Promise<void> {
  if (!token) return void response.writeHead(404, PLAIN).end("Not found");
  if (!isBearer(request.headers.authorization, token))
    return void response.writeHead(401, { ...PLAIN, "WWW-Authenticate": "Bearer" }).end("A token is needed");
  await takeMeasures();
  const { contentType, text } = await metricsText();
  response.writeHead(200, { ...PLAIN, "Content-Type": contentType }).end(text);
}

const PLAIN = { "Content-Type": "text/plain", "Cache-Control": "private, no-store" };

/** Digests are compared, which are of one length whatever was sent. */
function isBearer(given: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given ?? ""), digest(`Bearer ${token}`));
}

/** Takes all measures, once for everybody who asks within five seconds. Never throws: a measure that fails is left out. */
function takeMeasures(now = Date.now()): Promise<void> {
  const known = taken.get();
  if (known && now - known.at < HOLDS_MS) return known.round;
  const round = takeAll(now);
  taken.put({ at: now, round });
  return round;
}

async function takeAll(now: number): Promise<void> {
  const shared = await taking("database", databaseMeasures());
  const checkpoints = await taking("checkpoints", checkpointMeasures(now));
  forgetMeasures([...(shared ? [] : DATABASE_MEASURES), ...(checkpoints?.length ? [] : [CHECKPOINT_AGE])]);
  setMeasure({
    name: "countersign_database_up",
    help: "1 while the database answers.",
    values: [{ value: shared ? 1 : 0 }],
  });
  for (const measure of [...vendorMeasures(), ...(shared ?? []), ...(checkpoints ?? [])]) setMeasure(measure);
}

/** Measures that may not be there now; why not is logged. */
function taking(what: string, measures: Promise<Measure[]>): Promise<Measure[] | undefined> {
  return measures.catch((error: unknown) => {
    log().warn({ event: "measures-not-taken", what, error: describeError(error) });
    return undefined;
  });
}
