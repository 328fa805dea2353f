import { answerDelivery } from "@/lib/webhooks/door";

/** `POST /api/webhooks/frankieone/{secret}/{requestId}`: notifications of FrankieOne's. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ secret: string; requestId: string }> },
): Promise<Response> {
  return answerDelivery(request, params);
}
