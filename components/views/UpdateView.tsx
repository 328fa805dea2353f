"use client";

import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { notify } from "@/components/ui/notices";
import { visibleText } from "@/components/ui/visibleText";
import type { SavedView } from "@/lib/views/contract";
import { useViewAct } from "@/lib/views/mutations";
import { keptParams } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";
import { failureOfAct } from "./failureOfAct";

/** Makes a saved view what the worklist shows now. */
export function UpdateView({ view, saved }: { view: View; saved: SavedView }) {
  const { mutate, isPending } = useViewAct();
  const id = "view-updated";
  const update = () =>
    mutate(
      { act: "change", id: saved.id, params: keptParams(view) },
      {
        onSuccess: () => notify({ id, tone: "good", title: `${visibleText(saved.name)} updated` }),
        onError: (error) => notify({ id, tone: "critical", ...failureOfAct(error, "The view was not updated") }),
      },
    );
  return (
    <Button size="sm" busy={isPending} onClick={update}>
      Update{" "}
      <Isolated truncate className="max-w-40">
        {saved.name}
      </Isolated>
    </Button>
  );
}
