import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { FieldChange } from "@/lib/domain/change";
import type { UpdateCase } from "./contract";

/** What a body would change, from → to, for the recap before it is sent. In: the body, the profile the officer looks at. */
export function changesOfCase({ serviceProfile: wanted }: UpdateCase, profile: ServiceProfile): FieldChange[] {
  return (["assignee", "reviewer", "state", "currentWorkflowName"] as const).flatMap((field) => {
    const to = wanted[field];
    return to === undefined ? [] : [{ field, from: profile[field], to }];
  });
}
