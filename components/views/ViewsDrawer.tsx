"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Drawer } from "@/components/ui/Drawer";
import { can } from "@/lib/permissions/can";
import { sessionQuery } from "@/lib/auth/queries";
import type { SavedView } from "@/lib/views/contract";
import { useViewAct } from "@/lib/views/mutations";
import { savedViews } from "@/lib/views/queries";
import { MOST_VIEWS } from "@/lib/views/rules";
import { ActFailureCallout } from "./ActFailureCallout";
import { OwnView } from "./OwnView";
import { ViewName } from "./ViewName";

interface ViewsDrawerProps {
  views: readonly SavedView[];
  current?: SavedView;
  onClose: () => void;
}

/** Every saved view: the officer's own to rename, share and delete, those of team leads to open. */
export default function ViewsDrawer({ views, current, onClose }: ViewsDrawerProps) {
  const { data: session } = useQuery(sessionQuery());
  const { data, error, refetch } = useQuery(savedViews());
  const act = useViewAct();
  const mayShare = session ? can(session.officer, "share-view").allowed : false;
  const own = views.filter(({ by }) => by === undefined);
  const shared = views.filter(({ by }) => by !== undefined);
  return (
    <Drawer title="Saved views" description={data && `${own.length} of ${MOST_VIEWS} views used.`} onClose={onClose}>
      {!data && error && <FailureCallout error={error} what="The list of saved views" retry={() => void refetch()} />}
      <ActFailureCallout error={act.error} title="The view was not changed" />
      {own.length > 0 && (
        <section aria-label="Your views">
          <h3 className="pb-1 font-semibold">Your views</h3>
          <ul className="divide-y divide-line rounded-md border border-line">
            {own.map((view) => (
              <OwnView key={view.id} view={view} current={view.id === current?.id} mayShare={mayShare} act={act} />
            ))}
          </ul>
        </section>
      )}
      {shared.length > 0 && (
        <section aria-label="Shared with you">
          <h3 className="pb-1 font-semibold">Shared with you</h3>
          <ul className="divide-y divide-line rounded-md border border-line">
            {shared.map((view) => (
              <li key={view.id} className="px-3 py-2">
                <ViewName view={view} current={view.id === current?.id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Drawer>
  );
}
