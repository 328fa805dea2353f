import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { Template } from "@/lib/templates/contract";
import { ACT_WORDS } from "@/lib/domain/actWords";

/** One template as it is kept, with where it is offered. */
export function TemplateRow({ template, onOpen }: { template: Template; onOpen: () => void }) {
  const { title, text, forms, updatedAt, updatedBy } = template;
  return (
    <li className="flex items-start gap-3 px-3 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <h2 className="font-semibold wrap-anywhere">{title}</h2>
        <p className="line-clamp-3 wrap-anywhere whitespace-pre-line">{text}</p>
        <p className="text-xs text-ink-muted wrap-anywhere">
          {forms.length === 0 ? "All forms" : forms.map((form) => ACT_WORDS[form]).join(", ")} · changed{" "}
          <RelativeTime value={updatedAt} /> by <Isolated>{updatedBy}</Isolated>
        </p>
      </div>
      <Button size="sm" aria-label={`Edit ${title}`} onClick={onOpen}>
        Edit
      </Button>
    </li>
  );
}
