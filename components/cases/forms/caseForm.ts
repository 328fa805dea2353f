import type { Officer } from "@/lib/domain/officer";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";

/** What every form of a case gets. */
export interface CaseFormProps {
  params: CaseParams;
  /** The case as the page shows it now. */
  loaded: LoadedCase;
  officer: Officer;
  onClose: () => void;
}
