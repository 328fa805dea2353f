import type { Payload } from "../act";

/** The payload as one of its kind. Throws for another: then an act is not what its action says. */
export function payloadOf<Kind extends Payload["kind"]>(
  payload: Payload,
  kind: Kind,
): Extract<Payload, { kind: Kind }> {
  if (payload.kind === kind) return payload as Extract<Payload, { kind: Kind }>;
  throw new TypeError(`An act of kind ${payload.kind} was handed on as ${kind}`);
}
