import Download from "lucide-react/icons/download";
import { Button } from "@/components/ui/Button";
import { kindOfType, nameOfFile } from "@/lib/documents/fileKinds";
import type { DocumentFile } from "@/lib/documents/fileList";
import { formatNumber } from "@/lib/format";

interface SaveFileProps {
  blob: Blob;
  title: string;
  file: DocumentFile;
}

/** A file that is not drawn here: it has been read, and can be saved. */
export function SaveFile({ blob, title, file }: SaveFileProps) {
  const kind = kindOfType(blob.type);
  const word = kind?.extension.toUpperCase() ?? "file";
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 rounded-md bg-surface-sunken p-4 text-center">
      <p className="max-w-prose">
        {word}, {sizeInWords(blob.size)}. Countersign does not display it: save it, and open it in a program you trust.
      </p>
      {kind && (
        <Button
          icon={<Download aria-hidden size={14} />}
          onClick={() => save(blob, nameOfFile(title, file.documentId, kind))}
        >
          Save the {word}
        </Button>
      )}
    </div>
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1_000))} kB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  URL.revokeObjectURL(href);
}
