import { z } from "zod";
import { entityId } from "@/lib/frankieone/wire/identifiers";
import { MOST_NAMED } from "./mostNamed";

/** The body of `POST /api/search/names`: of whom the names are wanted. */
export const namesRequest = z.strictObject({ entityIds: z.array(entityId).min(1).max(MOST_NAMED) });
export type NamesRequest = z.infer<typeof namesRequest>;

/** Its answer: the names FrankieOne gives, of those in the officer's sight. */
export const namesAnswer = z.object({ names: z.array(z.object({ entityId: z.string(), name: z.string() })) });
export type NamesAnswer = z.infer<typeof namesAnswer>;
