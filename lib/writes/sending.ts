import { holding, type Reader } from "@/lib/http/client";
import type { Operation } from "./contract";
import type { Proposal } from "./proposalContract";

/** One write as a form hands it to `request`: what, against which version, under which key. */
export interface Sending<Body> {
  body: Body;
  ifMatch: string;
  idempotencyKey: string;
}

/** Reads the answer of a write that a second person may have to decide: the operation or the proposal. */
export function operationOrProposal<Answer extends { operation?: Operation; proposal?: Proposal }>(): Reader<Answer> {
  const [operation, proposal] = [holding<Answer>("operation"), holding<Answer>("proposal")];
  return (body) => operation(body) ?? proposal(body);
}

/** How every mutation goes out: once, now or not at all. Never queued while offline, never sent again by itself. */
export const ONCE = { networkMode: "always", retry: false } as const;
