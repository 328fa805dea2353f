import { plainView, type View } from "@/lib/worklist/views";

/** Cases whose latest run is of this workflow, in whatever state. */
export function casesOf(workflow: string): View {
  return { ...plainView("everything"), lists: { workflow: [workflow] } };
}

/** Those of them whose run a person has overridden. */
export function overriddenIn(workflow: string): View {
  return { ...casesOf(workflow), statuses: [{ status: "ANY", override: "ONLY_OVERRIDDEN" }] };
}
