import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Sandbox } from "../sandbox";
import type { Caller } from "../state/caller";

/** What one vendor call knows beside its request. */
export interface CallVariables {
  sandbox: Sandbox;
  requestId: string;
  caller: Caller;
  /** The body as it came, "" without one. */
  body: string;
  /** True once a mutation took effect. */
  applied: boolean;
  /** How many changes the profile had seen when it was read, or with this change. */
  version?: number;
  /** A fault asked to answer as if, but to change nothing. */
  isRehearsal: boolean;
  /** A fault asked to change the first half of what the call would change. */
  isInPart: boolean;
  /** True once that has left something out: of one thing, the first half is all of it. */
  partly?: boolean;
}

export interface VendorEnv {
  Bindings: HttpBindings;
  Variables: CallVariables;
}

export type VendorContext = Context<VendorEnv>;
