"use client";

import TextQuote from "lucide-react/icons/text-quote";
import { useId, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import type { Wording } from "./useWording";

interface TemplateListProps {
  templates: Wording["templates"];
  onInsert: (text: string) => void;
}

/** The templates of a form, on demand, as they would be inserted; nothing where the team keeps none for it. */
export function TemplateList({ templates, onInsert }: TemplateListProps) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  if (templates.length === 0) return null;
  const insert = (text: string) => {
    setOpen(false);
    onInsert(text);
  };
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button
        size="sm"
        icon={<TextQuote aria-hidden size={14} />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        Insert template
      </Button>
      {isOpen && (
        <ul id={listId} className="max-h-64 w-full divide-y divide-line overflow-y-auto rounded-md border border-line">
          {templates.map(({ id, title, text }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => insert(text)}
                className="flex w-full flex-col gap-0.5 px-3 py-2 text-left hover:bg-surface-hover"
              >
                <span className="font-medium wrap-anywhere">{title}</span>
                <span className="line-clamp-2 text-xs text-ink-muted">
                  <Isolated limit={240}>{text}</Isolated>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
