import PanelRight from "lucide-react/icons/panel-right";
import { DESK_KEYS } from "@/components/shell/keyTable";
import { IconButton } from "@/components/ui/IconButton";
import type { PaneState } from "./usePane";

/** Shows or hides the preview, where there is room for it. */
export default function PaneToggle({ pane: { isShown, toggle } }: { pane: PaneState }) {
  const { key } = DESK_KEYS.preview;
  return (
    <IconButton
      label={`Preview beside the list (${key})`}
      icon={<PanelRight aria-hidden size={14} />}
      aria-pressed={isShown}
      aria-keyshortcuts={key}
      className="aria-pressed:bg-surface-selected max-xl:hidden"
      onClick={toggle}
    />
  );
}
