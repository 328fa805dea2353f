"use client";

import { useQuery } from "@tanstack/react-query";
import { workflowsOptions } from "@/lib/executions/queries";
import { officersQuery } from "@/lib/officers/queries";
import { isDecided } from "@/lib/worklist/views";
import { NamesSection } from "./NamesSection";
import type { SectionProps } from "./sectionProps";

/** Whose cases. The names of the desk are proposed. Nothing where the view itself decides. */
export function OfficerSection({ name, ...section }: SectionProps & { name: "assignee" | "reviewer" }) {
  const { data: officers = [] } = useQuery(officersQuery());
  if (isDecided(section.draft.id, name)) return null;
  const note = "Names exactly as FrankieOne has them.";
  return <NamesSection {...section} name={name} proposals={officers.map((officer) => officer.name)} note={note} />;
}

/** By which workflow. Those of the account are proposed. */
export function WorkflowSection(section: SectionProps) {
  const { data: workflows = [] } = useQuery(workflowsOptions());
  const names = workflows.map(({ workflowName }) => workflowName).filter((name) => name !== undefined);
  return <NamesSection {...section} name="workflow" proposals={[...new Set(names)]} />;
}

/** Of which entities. */
export function EntityIdSection(section: SectionProps) {
  return (
    <NamesSection {...section} name="entity" fault="An entity ID looks like 371d3573-1a42-7cab-2456-383030d3e1b8." />
  );
}
