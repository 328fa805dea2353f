import { plainView, type View } from "@/lib/worklist/views";

/** The same view with nothing narrowing it; order and page size stay. */
export function withoutFilters({ id, sort, order, size }: View): View {
  return { ...plainView(id), sort, order, size };
}
