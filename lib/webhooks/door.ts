import "server-only";
import { DeskError } from "@/lib/errors";
import { failingClosed } from "@/lib/db/failingClosed";
import { readJsonOfAnyType } from "@/lib/http/body";
import { answer, parse } from "@/lib/http/handler";
import { delivery, deliveryAnswer, deliveryParams } from "./contract";
import { keepNotifications } from "./inbox";
import { isOurSecret } from "./secret";
import { checkSignature } from "./signature";

interface Delivered {
  secret: string;
  requestId: string;
}

/**
 * Answers a delivery of FrankieOne's (handbook 2.11). 200: taken, or taken before. 400, which ends its repetition for good:
 * nothing in it can be read, and never will be. 403: not signed, where it has to be; 404: not our secret, or nothing is taken
 * here; 503: later, perhaps; all three are repeated. What comes is a hint and no fact: it makes open screens look, and shows
 * nothing by itself.
 */
export function answerDelivery(request: Request, params: Promise<Delivered>): Promise<Response> {
  return answer(request, async ({ requestId }) => {
    const { secret, ...given } = await params;
    if (!isOurSecret(secret)) throw new DeskError("NOT_FOUND", { sent: "no" });
    await checkSignature(request.headers);
    const path = parse(deliveryParams, given, "path");
    const notifications = parse(delivery, await readJsonOfAnyType(request), "body");
    await failingClosed(() => keepNotifications(path.requestId, notifications));
    const headers = { "Cache-Control": "private, no-store", "X-Request-Id": requestId };
    return Response.json(deliveryAnswer.parse({ taken: notifications.length }), { headers });
  });
}
