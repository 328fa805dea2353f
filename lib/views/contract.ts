import { z } from "zod";
import { deskUuid } from "@/lib/ids";
import { viewCount } from "@/lib/worklist/contract";
import { keptParams, parseView } from "@/lib/worklist/viewUrl";
import { faultOfViewName, plainName } from "./rules";

/** Longest address of a view: what every browser and proxy still carries. */
const LONGEST_PARAMS = 8_000;

/**
 * A view an officer has kept: a name for an address of the worklist. `params` is its query; `by` names the team lead
 * whose view it is, where that is somebody else.
 */
export const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  params: z.string(),
  shared: z.boolean(),
  by: z.string().optional(),
});
export type SavedView = z.infer<typeof savedView>;

/** The answer of `GET /api/views` and of every change of a view: the officer's own, then those shared by others. */
export const savedViewsAnswer = z.object({ views: z.array(savedView) });
export type SavedViewsAnswer = z.infer<typeof savedViewsAnswer>;

/** The answer of `GET /api/views/counts`: by id of the view. */
export const savedCountsAnswer = z.object({ counts: z.record(z.string(), viewCount) });
export type SavedCountsAnswer = z.infer<typeof savedCountsAnswer>;

const name = z
  .string()
  .max(1_000)
  .transform((typed, context) => {
    const plain = plainName(typed);
    const fault = faultOfViewName(plain);
    if (fault) context.addIssue({ code: "custom", message: fault });
    return plain;
  });

/** Stored as the desk would write it. What cannot be read is refused: a saved view must show what it says. */
const params = z
  .string()
  .max(LONGEST_PARAMS)
  .transform((text, context) => {
    const { view, dropped } = parseView(new URLSearchParams(text));
    const names = [...new Set(dropped.map((each) => each.name.slice(0, 60)))].slice(0, 5).join(", ");
    if (dropped.length > 0) context.addIssue({ code: "custom", message: `contains unknown filters: ${names}` });
    return keptParams(view);
  });

/** The body of `POST /api/views`. */
export const newView = z.strictObject({ name, params });
export type NewView = z.infer<typeof newView>;

/** The body of `POST /api/views/{id}`: another name, other filters, or both. */
export const viewChange = z
  .strictObject({ name: name.optional(), params: params.optional() })
  .refine((change) => change.name !== undefined || change.params !== undefined, { message: "changes nothing" });
export type ViewChange = z.infer<typeof viewChange>;

/** The body of `POST /api/views/{id}/sharing`. */
export const viewSharing = z.strictObject({ shared: z.boolean() });

/** The path of one view. */
export const viewPath = z.strictObject({ id: deskUuid });
