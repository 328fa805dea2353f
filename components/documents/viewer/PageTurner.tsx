import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { IconButton } from "@/components/ui/IconButton";
import { Isolated } from "@/components/ui/Isolated";
import type { DocumentFile } from "@/lib/documents/fileList";

interface PageTurnerProps {
  files: readonly DocumentFile[];
  place: number;
  goTo: (place: number) => void;
}

/** The way from one side or page to the next. */
export function PageTurner({ files, place, goTo }: PageTurnerProps) {
  const last = files.length - 1;
  return (
    <div role="group" aria-label="Pages" className="flex items-center gap-1">
      <IconButton
        label="Previous page ([)"
        icon={<ChevronLeft aria-hidden size={16} />}
        aria-disabled={place === 0}
        onClick={() => goTo(place - 1)}
      />
      <p role="status" className="min-w-28 text-center tabular-nums">
        <Isolated limit={80}>{files[place]?.name ?? ""}</Isolated> · {place + 1} of {files.length}
      </p>
      <IconButton
        label="Next page (])"
        icon={<ChevronRight aria-hidden size={16} />}
        aria-disabled={place === last}
        onClick={() => goTo(place + 1)}
      />
    </div>
  );
}
