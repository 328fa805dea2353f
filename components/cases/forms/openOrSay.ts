import { notify } from "@/components/ui/notices";
import type { Acting, WantedAct } from "@/components/writes/acting";
import { reasonAgainstAct } from "@/lib/cases/acts";

/** Opens a form, or says why its act cannot be done. In: the execution meant, where there is one. Out: whether it opened. */
export function openOrSay(acting: Acting, wanted: WantedAct, about?: string): boolean {
  const { loaded, officer, organisationWrites, open } = acting;
  const reason = reasonAgainstAct(wanted.form, officer, loaded.serviceProfile, { about, organisationWrites });
  if (reason) notify({ id: "not-possible", tone: "info", title: "Not possible now", detail: reason });
  else open(wanted);
  return reason === undefined;
}
