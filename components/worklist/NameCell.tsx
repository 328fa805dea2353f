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
    <div className="min-w-0">
      <div className="flex min-w-0 items-center gap-1.5">
        {isOrganization && <Building2 aria-hidden size={14} className="shrink-0 text-ink-muted" />}
        <Link
          href={hrefOfRow(row)}
          prefetch={false}
          tabIndex={reachable ? 0 : -1}
          onNavigate={(event) => {
            event.preventDefault();
            rememberRow(rowKey(row));
            open(hrefOfRow(row));
          }}
          className="min-w-0 rounded-sm font-medium hover:underline"
          {...{ [ROW_LINK]: rowKey(row) }}
        >
          <Isolated truncate>{entityName ?? `Unnamed, ${entityId}`}</Isolated>
        </Link>
      </div>
      {mark ? <Changed mark={mark} /> : <Details row={row} />}
    </div>
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
    <div className="truncate text-xs text-ink-muted [&>*+*]:before:mx-1.5 [&>*+*]:before:content-['·']">
      {confidence !== undefined && confidence < 1 && <span>{formatNumber(confidence * 100)} % match</span>}
      {customerReference && (
        <span>
          <Isolated>{customerReference}</Isolated>
        </span>
      )}
      {isOrganization && (
        <span title="Organisations can be read here, not changed: FrankieOne publishes no way to change them">
          Organisation
        </span>
      )}
      {country && <span>{country}</span>}
      <span>
        <Isolated>{serviceName}</Isolated>
      </span>
    </div>
  );
}
