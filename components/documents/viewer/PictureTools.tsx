import RotateCw from "lucide-react/icons/rotate-cw";
import ZoomIn from "lucide-react/icons/zoom-in";
import ZoomOut from "lucide-react/icons/zoom-out";
import { IconButton } from "@/components/ui/IconButton";
import { turned, type View, zoomed } from "@/lib/documents/viewRules";

interface PictureToolsProps {
  view: View;
  onView: (view: View) => void;
}

/** Nearer, farther, turned. */
export function PictureTools({ view, onView }: PictureToolsProps) {
  return (
    <div role="group" aria-label="Picture" className="flex items-center gap-1">
      <IconButton
        label="Zoom out (-)"
        icon={<ZoomOut aria-hidden size={16} />}
        onClick={() => onView(zoomed(view, -1))}
      />
      <p role="status" className="min-w-12 text-center tabular-nums">
        {view.zoom * 100}%
      </p>
      <IconButton label="Zoom in (+)" icon={<ZoomIn aria-hidden size={16} />} onClick={() => onView(zoomed(view, 1))} />
      <IconButton label="Rotate (r)" icon={<RotateCw aria-hidden size={16} />} onClick={() => onView(turned(view))} />
      <p role="status" className="text-ink-muted">
        {view.turns > 0 && `Rotated by ${view.turns * 90}°`}
      </p>
    </div>
  );
}
