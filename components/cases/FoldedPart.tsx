import { lazy, Suspense } from "react";
import CaseDocuments from "@/components/documents/CaseDocuments";
import { SkeletonText } from "@/components/ui/Skeleton";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import CaseDetails from "./CaseDetails";
import WholeIndividual from "./WholeIndividual";

const WholeOrganisation = lazy(() => import("@/components/organisations/WholeOrganisation"));

/** The folded sections of a case, by their titles. */
export type FoldedTitle =
  "Documents" | "Everything about this person" | "Everything about this organisation" | "Details";

interface FoldedPartProps {
  title: FoldedTitle;
  loaded: LoadedCase;
  params: CaseParams;
}

/** What is in a folded section of a case. All of them but an organisation's come with the first that somebody opens. */
export default function FoldedPart({ title, loaded, params }: FoldedPartProps) {
  if (title === "Details") return <CaseDetails loaded={loaded} />;
  if (title === "Everything about this organisation")
    return (
      <Suspense fallback={<SkeletonText lines={8} />}>
        <WholeOrganisation entityId={params.entityId} />
      </Suspense>
    );
  return title === "Documents" ? <CaseDocuments params={params} /> : <WholeIndividual params={params} />;
}
