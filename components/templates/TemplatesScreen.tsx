"use client";

import { useQuery } from "@tanstack/react-query";
import TextQuote from "lucide-react/icons/text-quote";
import { lazy, Suspense, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Skeleton } from "@/components/ui/Skeleton";
import { orFailure } from "@/components/writes/FormFailure";
import type { Template } from "@/lib/templates/contract";
import { templatesOptions } from "@/lib/templates/queries";
import { TemplateRow } from "./TemplateRow";

const TemplateForm = lazy(() => import("./TemplateForm").catch(orFailure));

/** What a lead has opened: an earlier template, or a new one. */
type Opened = { template?: Template };

/** The comment templates of the team: what they say, where they are offered, who changed them last. */
export function TemplatesScreen() {
  const { data, error, refetch } = useQuery(templatesOptions());
  const [opened, setOpened] = useState<Opened>();
  const isEmpty = data?.length === 0;
  const create = (
    <Button variant="primary" onClick={() => setOpened({})}>
      New template
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Templates"
        description="Standard texts for comments. Changes are recorded in the ledger."
        actions={!isEmpty && create}
      />
      {error && !data && <FailureCallout error={error} what="The list of templates" retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-24" />}
      {isEmpty && (
        <EmptyState icon={<TextQuote aria-hidden size={24} />} title="No templates yet" actions={create}>
          A template is a standard comment with gaps for what is specific to a case.
        </EmptyState>
      )}
      {data && <TemplateList templates={data} onOpen={(template) => setOpened({ template })} />}
      <Suspense>
        {opened && (
          <TemplateForm
            key={opened.template?.id ?? "new"}
            template={opened.template}
            onClose={() => setOpened(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}

function TemplateList({ templates, onOpen }: { templates: Template[]; onOpen: (template: Template) => void }) {
  if (templates.length === 0) return null;
  return (
    <ul className="flex max-w-3xl flex-col divide-y divide-line rounded-md border border-line">
      {templates.map((template) => (
        <TemplateRow key={template.id} template={template} onOpen={() => onOpen(template)} />
      ))}
    </ul>
  );
}
