import type { OperationAction } from "@/lib/domain/operationStates";
import type { Template } from "./contract";

/** The templates a form offers. */
export function templatesFor<Offered extends Pick<Template, "forms">>(
  templates: readonly Offered[],
  form: OperationAction,
) {
  return templates.filter(({ forms }) => forms.length === 0 || forms.includes(form));
}
