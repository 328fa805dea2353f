import FileQuestion from "lucide-react/icons/file-question-mark";
import { ButtonLink } from "@/components/ui/ButtonLink";

/** What stands where nothing is. */
export function NotFoundScreen() {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-1 px-4 py-16 text-center">
      <FileQuestion aria-hidden size={24} className="mb-2 text-ink-muted" />
      <h1 className="text-lg font-semibold">There is nothing here</h1>
      <p className="text-ink-muted">
        The address may be mistyped, or what it named is gone or not yours to see. Search for it by name or entity id.
      </p>
      <ButtonLink href="/" className="mt-3">
        Go to the start
      </ButtonLink>
    </div>
  );
}
