"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { orFailure } from "@/components/writes/FormFailure";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import type { DirectoryAnswer } from "@/lib/directory/contract";
import { directoryOptions } from "@/lib/directory/queries";
import { hasLimit } from "@/lib/directory/rules";
import { wordsOfScope } from "@/lib/directory/accountStatus";
import { OfficerTable } from "./OfficerTable";

const NewOfficerForm = lazy(() => import("./NewOfficerForm").catch(orFailure));
const OfficerDrawer = lazy(() => import("./OfficerDrawer").catch(orFailure));

/** The directory: everybody of the desk, what they may do and see. Leads change it, auditors read it. */
export function OfficersScreen({ officer }: { officer: Officer }) {
  const { data, error, refetch } = useQuery(directoryOptions());
  const [opened, setOpened] = useState<Opened>();
  const limit = data && limitOf(data, officer.id);
  const keeps = can(officer, "keep-officers").allowed;
  const add = (
    <Button variant="primary" onClick={() => setOpened("new")}>
      New officer
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Officers"
        description="Accounts, roles and scope. Changes are recorded and take effect on the officer's next request."
        actions={keeps && data?.localAccounts && add}
      />
      {error && !data && <FailureCallout error={error} what="The directory" retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-48" />}
      {data && (
        <>
          {limit && (
            <p className="mb-3 max-w-prose text-sm text-ink-muted">
              You see {limit}, so only officers with that scope or less are listed. A team lead without that limit
              manages the others.
            </p>
          )}
          <OfficerTable
            officers={data.officers}
            own={officer.id}
            onOpen={keeps ? (id) => setOpened({ id }) : undefined}
          />
          <OpenedDrawer opened={opened} directory={data} own={officer.id} onClose={() => setOpened(undefined)} />
        </>
      )}
    </>
  );
}

/** The limits of the officer in words; undefined without any. */
function limitOf({ officers }: DirectoryAnswer, own: string): string | undefined {
  const row = officers.find(({ id }) => id === own);
  return row && hasLimit(row) ? wordsOfScope(row) : undefined;
}

type Opened = "new" | { id: string } | undefined;

interface OpenedDrawerProps {
  opened: Opened;
  directory: DirectoryAnswer;
  own: string;
  onClose: () => void;
}

function OpenedDrawer({ opened, directory, own, onClose }: OpenedDrawerProps) {
  const limit = limitOf(directory, own);
  const shown = typeof opened === "object" ? directory.officers.find(({ id }) => id === opened.id) : undefined;
  return (
    <Suspense>
      {opened === "new" && <NewOfficerForm limit={limit} onClose={onClose} />}
      {shown && <OfficerDrawer key={shown.id} officer={shown} directory={directory} own={own} onClose={onClose} />}
    </Suspense>
  );
}
