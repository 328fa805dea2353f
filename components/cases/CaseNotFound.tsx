import FileQuestion from "lucide-react/icons/file-question-mark";
import { ButtonLink } from "@/components/ui/ButtonLink";

/**
 * The vendor answers "not there" and "not yours" alike, so the page says both. Every document of a case carries it in
 * case it is needed: rendered on the server, it costs the browser no script.
 */
export function CaseNotFound() {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-1 px-4 py-16 text-center">
      <FileQuestion aria-hidden size={24} className="mb-2 text-ink-muted" />
      <h1 className="text-lg font-semibold">Case not found</h1>
      <p className="text-ink-muted">
        FrankieOne knows no such profile, or this account may not see it; it does not tell the two apart. Check the
        entity ID and the service, or search for the name.
      </p>
      <ButtonLink href="/worklist" className="mt-3">
        Go to the worklist
      </ButtonLink>
    </div>
  );
}
