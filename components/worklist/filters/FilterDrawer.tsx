"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { fromStart, isSearchable, type View, VIEWS, withoutFilters } from "@/lib/worklist/views";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { showView } from "@/components/views/useView";
import { ExportLink } from "./ExportLink";
import { ChoiceSection } from "./ChoiceSection";
import { DaysSection } from "./DaysSection";
import { EntityIdSection, OfficerSection, WorkflowSection } from "./nameSections";
import { StatusSection } from "./StatusSection";
import { TextSection } from "./TextSection";

const FORM_ID = "worklist-filters";

interface FilterDrawerProps {
  view: View;
  viewer: Viewer;
  onClose: () => void;
}

/** Every filter FrankieOne offers. Nothing is read until the choice is complete. */
export default function FilterDrawer({ view, viewer, onClose }: FilterDrawerProps) {
  const [draft, setDraft] = useState(view);
  const section = { draft, onChange: setDraft };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.search && !isSearchable(draft.search)) return;
    showView(fromStart(draft));
    onClose();
  };
  return (
    <Drawer
      title="Filter"
      description={`Narrows ${VIEWS[view.id].label}`}
      onClose={onClose}
      actions={
        <>
          <ExportLink view={view} />
          <Button variant="quiet" onClick={() => setDraft(withoutFilters(draft))}>
            Clear all
          </Button>
          <Button type="submit" form={FORM_ID} variant="primary">
            Show cases
          </Button>
        </>
      }
    >
      <form id={FORM_ID} onSubmit={submit} className="flex flex-col">
        <TextSection {...section} />
        <StatusSection {...section} />
        <ChoiceSection {...section} name="risk" />
        <ChoiceSection {...section} name="category" />
        <ChoiceSection {...section} name="issue" />
        <ChoiceSection {...section} name="severity" />
        <OfficerSection {...section} name="assignee" />
        <OfficerSection {...section} name="reviewer" />
        <WorkflowSection {...section} />
        <ChoiceSection {...section} name="state" note={stateNote(view)} />
        <ChoiceSection {...section} name="type" />
        <DaysSection {...section} timeZone={viewer.timeZone} />
        <EntityIdSection {...section} />
      </form>
    </Drawer>
  );
}

function stateNote({ id }: View): string {
  return id === "everything" ? "None chosen: all states." : "None chosen: created, automatic and active cases.";
}
