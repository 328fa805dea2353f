import { z } from "zod";

/** Comment of a call (handbook 0.2): all keys optional, further ones tolerated. */
export const commentInput = z.object({
  text: z.string().optional(),
  entityId: z.string().optional(),
  entityType: z.string().optional(),
});
export type CommentInput = z.infer<typeof commentInput>;
