import Building2 from "lucide-react/icons/building-2";
import RefreshCw from "lucide-react/icons/refresh-cw";
import Link from "next/link";
import { useOpenCase } from "@/components/cases/useOpenCase";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { formatNumber } from "@/lib/format";
import type { RowMark } from "@/lib/worklist/changes";
import type { CaseRow } from "@/lib/worklist/contract";
import { hrefOfRow } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import { rememberRow } from "./useRestoredRow";
import { ROW_LINK } from "./useTableKeys";

/** Who the case is about: the link that opens it, with reference and country under it. */
export function NameCell({ row, mark, reachable }: { row: CaseRow; mark?: RowMark; reachable: boolean }) {
  const open = useOpenCase();
  const { entityName, entityId, isOrganization } = row;
  return (
    <>
      <Link
        href={hrefOfRow(row)}
        prefetch={false}
        tabIndex={reachable ? 0 : -1}
        onNavigate={(event) => {
          event.preventDefault();
          rememberRow(rowKey(row));
          open(hrefOfRow(row));
        }}
        className="flex w-fit max-w-full items-center gap-1.5 rounded-sm font-medium hover:underline"
        {...{ [ROW_LINK]: rowKey(row) }}
      >
        {isOrganization && <Building2 aria-hidden size={14} className="shrink-0 text-ink-muted" />}
        <Isolated truncate>{entityName ?? `Unnamed, ${entityId}`}</Isolated>
      </Link>
      {mark ? <Changed mark={mark} /> : <Details row={row} />}
    </>
  );
}

/** In the place of the details, so that nothing moves. */
function Changed({ mark: { gone, by, at } }: { mark: RowMark }) {
  return (
    <div className="flex min-w-0 items-center gap-1 text-xs text-info-ink">
      <RefreshCw aria-hidden size={12} className="shrink-0" />
      <span className="truncate">
        {gone ? "No longer in this list" : "Changed"}
        {by && (
          <>
            {" by "}
            <Isolated>{by}</Isolated>
          </>
        )}
        {at && (
          <>
            {" "}
            <RelativeTime value={at} />
          </>
        )}
      </span>
    </div>
  );
}

/** One line, cut where it ends: what tells two people of one name apart comes first. */
function Details({ row }: { row: CaseRow }) {
  const { customerReference, country, isOrganization, serviceName, confidence } = row;
  return (
    <div className="truncate text-xs text-ink-muted">
      {confidence !== undefined && confidence < 1 && `${formatNumber(confidence * 100)} % match · `}
      {customerReference && <Isolated>{customerReference}</Isolated>}
      {customerReference && " · "}
      {isOrganization && (
        <span title="Organisations can be read here, not changed: FrankieOne publishes no way to change them">
          Organisation
        </span>
      )}
      {isOrganization && " · "}
      {country && `${country} · `}
      <Isolated>{serviceName}</Isolated>
    </div>
  );
}
