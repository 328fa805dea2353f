import ChevronDown from "lucide-react/icons/chevron-down";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/Avatar";
import { Isolated } from "@/components/ui/Isolated";

const PANEL_ID = "officer-menu";

export interface OfficerMenuProps {
  name: string;
  /** The role in words: "Team lead". */
  role: string;
  /** What the officer can do here with their own desk and account. */
  account: ReactNode;
}

/** Who is signed in, and what is theirs to choose. The browser's own popover: opens, closes and holds focus without script. */
export function OfficerMenu({ name, role, account }: OfficerMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget={PANEL_ID}
        className="flex h-8 max-w-56 shrink-0 items-center gap-1.5 rounded-md px-1 font-medium hover:bg-surface-hover pointer-coarse:h-10"
      >
        <Avatar name={name} />
        <span className="min-w-0 truncate max-md:sr-only">
          <span className="sr-only">Account of </span>
          <bdi>{name}</bdi>
        </span>
        <ChevronDown aria-hidden size={12} className="shrink-0 text-ink-muted max-md:hidden" />
      </button>
      <div
        id={PANEL_ID}
        popover="auto"
        className="fixed inset-auto top-[calc(var(--header-height)-0.25rem)] right-3 w-64 rounded-lg bg-surface-raised text-ink shadow-raised"
      >
        <div className="border-b border-line px-3 py-2.5">
          <p className="font-semibold">
            <Isolated>{name}</Isolated>
          </p>
          <p className="text-ink-muted">{role}</p>
        </div>
        {account}
      </div>
    </>
  );
}
