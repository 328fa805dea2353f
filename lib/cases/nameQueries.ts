import { queryOptions } from "@tanstack/react-query";
import { caseKeys } from "@/lib/cache/caseKeys";
import { holding, request } from "@/lib/http/client";
import { MOST_NAMED } from "./mostNamed";
import type { NamesAnswer } from "./namesContract";

const FRESH_MS = 10 * 60_000;
/** Rows of a list ask in one breath. */
const GATHERED_MS = 10;

type Names = ReadonlyMap<string, string>;

let gathering: { ids: Set<string>; names: Promise<Names> } | undefined;

/** The name of an entity, null where FrankieOne gives none; a whole list is one request. Fails with RequestError. */
export const nameOptions = (entityId: string) =>
  queryOptions({
    queryKey: caseKeys.name(entityId),
    queryFn: async () => (await gathered(entityId.toLowerCase())).get(entityId.toLowerCase()) ?? null,
    staleTime: FRESH_MS,
    retry: false,
  });

function gathered(entityId: string): Promise<Names> {
  if (!gathering || gathering.ids.size >= MOST_NAMED) gathering = gather();
  gathering.ids.add(entityId);
  return gathering.names;
}

function gather() {
  const ids = new Set<string>();
  const names = new Promise((resolve) => setTimeout(resolve, GATHERED_MS)).then(() => {
    if (gathering?.ids === ids) gathering = undefined;
    return ask([...ids]);
  });
  return { ids, names };
}

async function ask(entityIds: string[]): Promise<Names> {
  const answer = holding<NamesAnswer>("names");
  const { data } = await request("/api/search/names", { method: "POST", readOnly: true, body: { entityIds }, answer });
  return new Map(data.names.map(({ entityId, name }) => [entityId, name]));
}
