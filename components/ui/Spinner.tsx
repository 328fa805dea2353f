import LoaderCircle from "lucide-react/icons/loader-circle";

/** A turning ring for a control that is busy; the control says it in words. */
export function Spinner({ size = 14 }: { size?: number }) {
  return <LoaderCircle aria-hidden size={size} className="shrink-0 animate-spin" />;
}
