"use client";

import { useQueryClient } from "@tanstack/react-query";
import ArrowRight from "lucide-react/icons/arrow-right";
import { usePathname } from "next/navigation";
import { useOpenCase } from "@/components/shell/useOpenCase";
import { useCommands } from "@/components/shell/commands";
import { DESK_KEYS } from "@/components/shell/keyTable";
import { orSay } from "@/components/shell/codeMissing";
import { useKeys } from "@/components/shell/useKeys";
import { Button } from "@/components/ui/Button";
import type { CaseParams } from "@/lib/cases/contract";
import { useNext } from "./nextStore";

const LABELS = { looking: "Looking…", claiming: "Claiming…" };

/** Goes to the case that waits longest in the view one works through. In: on a case's page that case. */
export function useNextCase(here?: CaseParams): () => void {
  const client = useQueryClient();
  const path = usePathname();
  const open = useOpenCase();
  return () => void import("./takeNext").then(({ takeNext }) => takeNext({ client, open, path, here }), orSay);
}

/** The button and key of the next case. */
export function NextCase({ here }: { here?: CaseParams }) {
  const { busy } = useNext();
  const go = useNextCase(here);
  const { key } = DESK_KEYS.nextCase;
  useKeys({ nextCase: go });
  useCommands(() => [{ id: "next-case", label: "Next case", shortcut: key, run: go }]);
  return (
    <Button
      size="sm"
      busy={busy !== undefined}
      aria-keyshortcuts={key}
      title="Opens the case that has waited longest; an unassigned one is assigned to you"
      icon={<ArrowRight aria-hidden size={14} />}
      onClick={go}
    >
      <span className="min-w-8 @min-[44rem]/header:min-w-20">
        {busy ? (
          LABELS[busy]
        ) : (
          <>
            Next<span className="@max-[44rem]/header:sr-only"> case</span> ({key})
          </>
        )}
      </span>
    </Button>
  );
}
