"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { orFailure } from "@/components/writes/FormFailure";
import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import type { DirectoryAnswer } from "@/lib/directory/contract";
import { directoryOptions } from "@/lib/directory/queries";
import { OfficerTable } from "./OfficerTable";

const NewOfficerForm = lazy(() => import("./NewOfficerForm").catch(orFailure));
const OfficerDrawer = lazy(() => import("./OfficerDrawer").catch(orFailure));

/** The directory: everybody of the desk, what they may do and see. Leads change it, auditors read it. */
export function OfficersScreen({ officer }: { officer: Officer }) {
  const { data, error, refetch } = useQuery(directoryOptions());
  const [opened, setOpened] = useState<Opened>();
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
        description="Who works at this desk and what they may do. Every change is on record and holds from the officer's next step on."
        actions={keeps && data?.localAccounts && add}
      />
      {error && !data && <FailureCallout error={error} what="The directory" retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-48" />}
      {data && (
        <>
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

type Opened = "new" | { id: string } | undefined;

interface OpenedDrawerProps {
  opened: Opened;
  directory: DirectoryAnswer;
  own: string;
  onClose: () => void;
}

function OpenedDrawer({ opened, directory, own, onClose }: OpenedDrawerProps) {
  const shown = typeof opened === "object" ? directory.officers.find(({ id }) => id === opened.id) : undefined;
  return (
    <Suspense>
      {opened === "new" && <NewOfficerForm onClose={onClose} />}
      {shown && <OfficerDrawer key={shown.id} officer={shown} directory={directory} own={own} onClose={onClose} />}
    </Suspense>
  );
}
