import CircleAlert from "lucide-react/icons/circle-alert";

/** The error under a control or a group of controls; nothing without a text. */
export function FieldError({ id, children }: { id: string; children?: string }) {
  if (!children) return null;
  return (
    <p id={id} className="flex items-start gap-1 text-xs text-critical-ink">
      <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
      {children}
    </p>
  );
}
