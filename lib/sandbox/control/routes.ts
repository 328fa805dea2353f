import { type Context, Hono } from "hono";
import { z } from "zod";
import { DECISION_FATES, RUN_ENDS } from "../cases/blueprint";
import type { VendorEnv } from "../http/context";
import { FAULT_NAMES } from "../faults/modes";
import type { Patch } from "../state/vendorCase";
import type { ServiceProfile } from "../vendor/profile";
import { eventOf, updatedBy } from "../state/events";

const faultBody = z.strictObject({
  method: z.string().optional(),
  pathIncludes: z.string().optional(),
  fault: z.enum(FAULT_NAMES),
  amount: z.number().min(0).default(0),
  skip: z.int().min(0).default(0),
  times: z.int().min(1).default(1),
});

const latencyBody = z.strictObject({ ms: z.number().min(0) });

const runsBody = z
  .strictObject({
    tookMs: z.number().min(0),
    ends: z.enum(RUN_ENDS),
    failsAt: z.string(),
    decisions: z.enum(DECISION_FATES),
    newHits: z.int().min(0).max(100),
    isReusing: z.boolean(),
  })
  .partial();

const writeBody = z.strictObject({
  entityId: z.string(),
  serviceName: z.string(),
  changes: z.record(z.string(), z.unknown()),
  username: z.string().default("portal.user@frankieone.example"),
});

async function read<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(await context.req.json());
}

/** An outside writer, such as the vendor's own portal, changes a profile past the API (field by field, null removes). */
function outsideWrite(
  context: Context<VendorEnv>,
  { entityId, serviceName, changes, username }: z.infer<typeof writeBody>,
) {
  const { sandbox } = context.var;
  const found = sandbox.account.casesOf(entityId).find(({ blueprint }) => blueprint.serviceName === serviceName);
  if (!found) return context.json({ error: `no ${serviceName} profile of ${entityId}` }, 404);
  const at = new Date(sandbox.now()).toISOString();
  const stamp = { requestId: sandbox.nextRequestId(), at, caller: { username, channel: "portal" } };
  const event = eventOf(found, stamp, {
    type: "SERVICE_PROFILE_UPDATE",
    description: "Service profile updated",
    descriptionDetails: `${Object.keys(changes).join(", ")} changed in the portal`,
  });
  const profile: Patch<ServiceProfile> = { ...updatedBy(stamp), ...(changes as Patch<ServiceProfile>) };
  sandbox.commit({ row: found.row, changes: { profile }, events: [event] });
  const serviceProfile = sandbox.account.caseAt(found.row).profile();
  return context.json({ requestId: stamp.requestId, version: sandbox.account.versionOf(found.row), serviceProfile });
}

/** What tests steer the sandbox with. No key is asked for: only the loopback interface is bound. */
export function controlRoutes(): Hono<VendorEnv> {
  const control = new Hono<VendorEnv>();
  control.get("/log", (context) => context.json(context.var.sandbox.log.all()));
  control.delete("/log", (context) => {
    context.var.sandbox.log.clear();
    return context.body(null, 204);
  });
  control.post("/reset", (context) => {
    context.var.sandbox.reset();
    return context.body(null, 204);
  });
  control.post("/latency", async (context) => {
    context.var.sandbox.settings.latencyMs = (await read(context, latencyBody)).ms;
    return context.body(null, 204);
  });
  control.get("/runs", (context) => context.json(context.var.sandbox.runs));
  control.post("/runs", async (context) => {
    const { sandbox } = context.var;
    sandbox.runs = { ...sandbox.runs, ...(await read(context, runsBody)) };
    return context.body(null, 204);
  });
  control.get("/faults", (context) => context.json(context.var.sandbox.faults.waiting()));
  control.post("/faults", async (context) => {
    context.var.sandbox.faults.add(await read(context, faultBody));
    return context.body(null, 204);
  });
  control.delete("/faults", (context) => {
    context.var.sandbox.faults.clear();
    return context.body(null, 204);
  });
  control.post("/write", async (context) => outsideWrite(context, await read(context, writeBody)));
  control.onError((cause, context) => context.json({ error: cause.message }, cause instanceof z.ZodError ? 400 : 500));
  return control;
}
