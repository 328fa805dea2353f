import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { getEnv } from "@/lib/env";

const sofar = z.strictObject({
  officerId: z.string(),
  after: z.number(),
  publicHash: z.string().optional(),
  rows: z.number(),
  checkpoints: z.number(),
  faults: z.number(),
});

/** The state of one officer's verification between two requests: the browser sends it back unchanged. */
export type Sofar = z.infer<typeof sofar>;

/** Signs it for its way through the browser, so that only what was verified can be recorded as verified. */
export function signProgress(state: Sofar): string {
  const text = Buffer.from(JSON.stringify(state)).toString("base64url");
  return `${text}.${mark(text)}`;
}

/** Reads it back; undefined where it is not what this officer was given. */
export function readProgress(given: string, officerId: string): Sofar | undefined {
  const [text = "", marked = ""] = given.split(".");
  const [own, theirs] = [Buffer.from(mark(text)), Buffer.from(marked)];
  if (own.length !== theirs.length || !timingSafeEqual(own, theirs)) return undefined;
  const state = sofar.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  return state.officerId === officerId ? state : undefined;
}

function mark(text: string): string {
  return createHmac("sha256", getEnv().LEDGER_KEY)
    .update(`countersign verification so far ${text}`)
    .digest("base64url");
}
