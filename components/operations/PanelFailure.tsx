import { FailureCallout, type FailureCalloutProps } from "@/components/shell/FailureCallout";

/** A list of the bell that could not be read: an empty list would say that nothing waits. */
export function PanelFailure(props: FailureCalloutProps) {
  return (
    <div className="border-t border-line p-3">
      <FailureCallout {...props} />
    </div>
  );
}
