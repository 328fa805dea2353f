import CaseDocuments from "@/components/documents/CaseDocuments";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import CaseDetails from "./CaseDetails";
import WholeIndividual from "./WholeIndividual";

/** The folded sections of a case, by their titles. */
export type FoldedTitle = "Documents" | "Everything about this person" | "Details";

interface FoldedPartProps {
  title: FoldedTitle;
  loaded: LoadedCase;
  params: CaseParams;
}

/** What is in a folded section of a case. All of them come with the first that somebody opens. */
export default function FoldedPart({ title, loaded, params }: FoldedPartProps) {
  if (title === "Details") return <CaseDetails loaded={loaded} />;
  return title === "Documents" ? <CaseDocuments params={params} /> : <WholeIndividual params={params} />;
}
