import "server-only";
import type { Caller } from "@/lib/frankieone/reads";
import type { CaseRow, SearchRequest } from "./contract";
import { scan, type Scan, SCAN_ROWS } from "./pages";
import { meetsDesk, searchBehind, undecidedAlone } from "./undecided";
import { inOrderOfWait } from "./waitOrder";
import type { Order } from "./walk";

/** What a request to the desk itself found. `all`: every row the vendor's filters let through, where all of them were read. */
export interface DeskScan extends Pick<Scan, "unreadable" | "extent"> {
  chosen: CaseRow[];
  all?: CaseRow[];
}

/**
 * Computes what the vendor cannot search for. Where there are more cases than one scan reads, decided ones are left to the
 * vendor's filter, so that those that wait are not hidden behind them; more cases that wait than that are not computed at all, and
 * the extent says so. Throws DeskError as `scan` does.
 */
export async function scanForDesk(caller: Caller, request: SearchRequest, order: Order): Promise<DeskScan> {
  const { search, filters, desk } = request;
  const narrower = desk?.undecided && undecidedAlone({ search, filters });
  const whole = await scan(caller, searchBehind(request), order, (narrower ?? desk?.waiting) && SCAN_ROWS);
  const all = whole.extent.complete ? whole.rows : undefined;
  const { rows, ...read } = all || !narrower ? whole : narrowed(await scan(caller, narrower, order));
  const chosen = rows.filter((row) => meetsDesk(row, desk));
  return { ...read, chosen: desk?.byWait ? inOrderOfWait(chosen, order.sort) : chosen, all };
}

const narrowed = ({ extent, ...scan }: Scan): Scan => ({ ...scan, extent: { ...extent, narrowed: true } });
