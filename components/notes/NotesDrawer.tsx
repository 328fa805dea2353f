"use client";

import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { Isolated } from "@/components/ui/Isolated";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import type { Officer } from "@/lib/domain/officer";
import { can } from "@/lib/permissions/can";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { NoteList } from "./NoteList";
import { WritingDrawer } from "./WritingDrawer";

export interface NotesDrawerProps {
  params: CaseParams;
  loaded: LoadedCase;
  officer: Officer;
  onClose: () => void;
}

/** The notes of a case and, for whoever may write one, the field for another. */
export default function NotesDrawer(props: NotesDrawerProps) {
  if (can(props.officer, "keep-note").allowed) return <WritingDrawer {...props} />;
  const { params, loaded, onClose } = props;
  return (
    <Drawer
      title="Notes"
      compact
      description={<Isolated truncate>{nameOfEntity(loaded.serviceProfile)}</Isolated>}
      onClose={onClose}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <NoteList params={params} />
    </Drawer>
  );
}
