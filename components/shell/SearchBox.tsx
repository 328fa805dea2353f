"use client";

import Search from "lucide-react/icons/search";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useTransition } from "react";
import { CONTROL, CONTROL_HEIGHT } from "@/components/ui/controlStyles";
import { cx } from "@/components/ui/cx";
import { SEARCH_FIELD_ID } from "./searchField";

/** The search of the whole desk: a name, a reference or an entity id, answered by the worklist. A plain form until scripts run. */
export function SearchBox() {
  const router = useRouter();
  // Until an entity id has been looked for, the page stays as it is.
  const [isSearching, search] = useTransition();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("q");
    search(() => router.push(`/worklist?${new URLSearchParams({ q: String(typed) })}`));
  };
  return (
    <form
      action="/worklist"
      role="search"
      aria-busy={isSearching}
      onSubmit={submit}
      className="relative w-full max-w-md"
    >
      <Search
        aria-hidden
        size={14}
        className={cx(
          "pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-muted",
          isSearching && "animate-breathe",
        )}
      />
      <label htmlFor={SEARCH_FIELD_ID} className="sr-only">
        Search by name, reference or entity ID
      </label>
      <input
        id={SEARCH_FIELD_ID}
        name="q"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder="Search name, reference or entity ID"
        className={cx(CONTROL, CONTROL_HEIGHT, "pl-8")}
      />
    </form>
  );
}
