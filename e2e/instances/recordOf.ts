import type { MortalDesk } from "../faults/crash/desk";
import type { DeskOfficer } from "../faults/crash/officer";
import { recordsIn } from "../faults/records";
import type { RunRecord } from "../faults/runRecord";

/** What the judge needs of a run that nobody outside the desk wrote in: the vendor's calls, our tables, and what officers were told. */
export async function recordOf(desk: MortalDesk, officers: readonly DeskOfficer[]): Promise<RunRecord> {
  return {
    calls: await desk.vendor.calls(),
    ...(await recordsIn(desk.db)),
    answered: officers.flatMap(({ answered }) => answered),
    outside: [],
    onRecordAtArrival: desk.onRecordAtArrival,
  };
}
