import { Button } from "@/components/ui/Button";
import type { ButtonVariant } from "@/components/ui/buttonStyles";
import { KeyHint } from "@/components/ui/KeyHint";

interface ActButtonProps {
  label: string;
  shortcut?: string;
  variant?: ButtonVariant;
  /** Why it cannot be done now. */
  reason?: string;
  onClick: () => void;
}

/** What opens a form beside the case, with its key. */
export function ActButton({ label, shortcut, variant, reason, onClick }: ActButtonProps) {
  return (
    <Button
      className="w-full"
      variant={variant}
      unavailable={reason}
      aria-keyshortcuts={reason ? undefined : shortcut}
      onClick={onClick}
    >
      <span className="flex-1 text-left">{label}</span>
      {shortcut && (
        <span aria-hidden className="pointer-coarse:hidden">
          <KeyHint>{shortcut}</KeyHint>
        </span>
      )}
    </Button>
  );
}
