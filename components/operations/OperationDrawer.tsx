"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Drawer } from "@/components/ui/Drawer";
import { SkeletonText } from "@/components/ui/Skeleton";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import type { Operation } from "@/lib/writes/contract";
import { operationOptions } from "@/lib/writes/queries";
import { TracesView } from "./TracesView";
import { OperationFacts } from "./OperationFacts";
import { SettleDrawer } from "./SettleDrawer";
import { Settled } from "./Settled";

interface OperationDrawerProps {
  id: string;
  officer: Officer;
  onClose: () => void;
}

/** One operation with all there is to go by; for a lead with the form that settles it. */
export default function OperationDrawer({ id, ...props }: OperationDrawerProps) {
  const { data: operation, error, refetch } = useQuery(operationOptions(id));
  if (operation) return <Loaded operation={operation} {...props} />;
  return (
    <Drawer title="Operation" onClose={props.onClose}>
      {error ? (
        <FailureCallout error={error} what="The operation" retry={() => void refetch()} />
      ) : (
        <SkeletonText lines={6} />
      )}
    </Drawer>
  );
}

interface LoadedProps extends Omit<OperationDrawerProps, "id"> {
  operation: Operation;
}

/** An officer who has begun to settle keeps the form, even when a colleague settles first. */
function Loaded({ operation, officer, onClose }: LoadedProps) {
  const permission = can(officer, "resolve-operation");
  const [settles] = useState(permission.allowed && operation.outcome === "NEEDS_HUMAN");
  if (settles) return <SettleDrawer operation={operation} onClose={onClose} />;
  const needsPerson = operation.outcome === "NEEDS_HUMAN";
  return (
    <Drawer title="Operation" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {!needsPerson && <Settled operation={operation} />}
      <OperationFacts operation={operation} />
      {needsPerson && <TracesView operation={operation} />}
      {needsPerson && !permission.allowed && <Callout tone="info" title={permission.reason} />}
    </Drawer>
  );
}
