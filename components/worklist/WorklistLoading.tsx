import { PageHeader } from "@/components/shell/PageHeader";
import { TabLinks } from "@/components/ui/TabLinks";
import { viewHref } from "@/lib/worklist/viewUrl";
import { plainView, VIEW_IDS, VIEWS } from "@/lib/worklist/views";
import { WorklistSkeleton } from "./WorklistSkeleton";

/** The worklist before anything of it is known. */
export function WorklistLoading() {
  const tabs = VIEW_IDS.map((id) => ({ href: viewHref(plainView(id)), label: VIEWS[id].label, current: false }));
  return (
    <>
      <PageHeader title="Worklist" />
      <TabLinks label="Views" tabs={tabs} counted />
      <div className="h-10" />
      <WorklistSkeleton />
    </>
  );
}
