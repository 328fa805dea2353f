import "server-only";
import { DeskError } from "@/lib/errors";
import { rememberNames, rememberNamesOfProfile, type NamedPath, unknownIn } from "./names";
import { type Caller, read } from "./reads";
import { individualAnswer } from "./wire/individual";
import { serviceProfileAnswer } from "./wire/serviceProfile";
import { workflowsAnswer } from "./wire/workflows";

type Place = NamedPath & { entityId: string; serviceName: string };

/**
 * Makes sure that every name in a path has the usual form or was sent by the vendor. A name not seen so far is looked
 * up where the vendor lists it: with the entity, with the account's workflows, in the profile; names of the usual form
 * cost no call. Throws DeskError NOT_FOUND for a name that is in none of them, or as the vendor client does.
 */
export async function requireNamed(caller: Caller, place: Place): Promise<void> {
  if (unknownIn(place) === "serviceName") await lookForService(caller, place);
  const unknown = unknownIn(place);
  if (unknown && unknown !== "serviceName") await lookForRun(caller, place);
  if (unknownIn(place)) throw new DeskError("NOT_FOUND", { sent: "no" });
}

async function lookForService(caller: Caller, place: Place): Promise<void> {
  const segments = ["v2", "individuals", place.entityId];
  const found = await unlessMissing(read({ caller, segments, query: { level: "meta" }, answer: individualAnswer }));
  found?.data.serviceProfiles.forEach(rememberNamesOfProfile);
  if (unknownIn(place) !== "serviceName") return;
  const { data } = await read({ caller, segments: ["v2", "workflows"], answer: workflowsAnswer });
  data.workflows.forEach(({ serviceName, workflowName }) => rememberNames({ serviceName, workflowName }));
}

/** A profile lists its runs; a caller who has its name has read them there. */
async function lookForRun(caller: Caller, { entityId, serviceName }: Place): Promise<void> {
  const segments = ["v2", "individuals", entityId, "serviceprofiles", serviceName];
  const found = await unlessMissing(read({ caller, segments, answer: serviceProfileAnswer }));
  if (found) return rememberNamesOfProfile(found.data.serviceProfile);
  const ofOrganization = ["v2.1", "organizations", entityId, "profiles", serviceName];
  rememberNamesOfProfile(
    (await unlessMissing(read({ caller, segments: ofOrganization, answer: serviceProfileAnswer })))?.data
      .serviceProfile,
  );
}

async function unlessMissing<Answer>(reading: Promise<Answer>): Promise<Answer | undefined> {
  return reading.catch((error: unknown) => {
    if (error instanceof DeskError && error.code === "NOT_FOUND") return undefined;
    throw error;
  });
}
