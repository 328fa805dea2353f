import Link from "next/link";
import { Isolated } from "@/components/ui/Isolated";
import { showAddress } from "./useView";
import { hrefOfSaved } from "@/lib/views/rules";
import type { SavedView } from "@/lib/views/contract";

/** The name of a saved view, which opens it, and who sees it. */
export function ViewName({ view, current }: { view: SavedView; current: boolean }) {
  const follow = (navigation: { preventDefault: () => void }) => {
    navigation.preventDefault();
    showAddress(hrefOfSaved(view));
  };
  return (
    <div className="min-w-0">
      <Link
        href={hrefOfSaved(view)}
        prefetch={false}
        onNavigate={follow}
        aria-current={current ? "page" : undefined}
        className="block max-w-full rounded-sm font-medium hover:underline aria-[current]:text-accent-text"
      >
        <Isolated truncate>{view.name}</Isolated>
      </Link>
      {view.by && (
        <p className="flex text-xs whitespace-pre text-ink-muted">
          Shared by <Isolated truncate>{view.by}</Isolated>
        </p>
      )}
      {!view.by && view.shared && <p className="text-xs text-ink-muted">Shared with the team</p>}
    </div>
  );
}
