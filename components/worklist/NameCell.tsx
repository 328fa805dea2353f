import Building2 from "lucide-react/icons/building-2";
import RefreshCw from "lucide-react/icons/refresh-cw";
import Link from "next/link";
import { Isolated } from "@/components/ui/Isolated";
import { countryName, formatNumber } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";
import { hrefOfRow } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import { rememberRow } from "./useRestoredRow";
import { ROW_LINK } from "./useTableKeys";

/** Who the case is about: the link that opens it, with reference and country under it. */
export function NameCell({ row, stale }: { row: CaseRow; stale: boolean }) {
  const { entityName, entityId, isOrganization } = row;
  return (
    <div className="min-w-0">
      <div className="flex min-w-0 items-center gap-1.5">
        {isOrganization && <Building2 aria-hidden size={14} className="shrink-0 text-ink-muted" />}
        <Link
          href={hrefOfRow(row)}
          prefetch={false}
          onClick={() => rememberRow(rowKey(row))}
          className="min-w-0 rounded-sm font-medium hover:underline"
          {...{ [ROW_LINK]: rowKey(row) }}
        >
          <Isolated truncate>{entityName ?? `Unnamed, ${entityId}`}</Isolated>
        </Link>
        {stale && <Changed />}
      </div>
      <Details row={row} />
    </div>
  );
}

function Changed() {
  return (
    <span title="This row has changed since the list was loaded" className="shrink-0 text-info-ink">
      <RefreshCw aria-hidden size={12} />
      <span className="sr-only">Changed since the list was loaded</span>
    </span>
  );
}

function Details({ row }: { row: CaseRow }) {
  const { customerReference, country, isOrganization, serviceName, confidence } = row;
  return (
    <div className="flex min-w-0 gap-1.5 text-xs text-ink-muted [&>*+*]:before:mr-1.5 [&>*+*]:before:content-['·']">
      {isOrganization && (
        <span className="shrink-0" title="Organisations can be read here, but not changed: FrankieOne offers no way">
          Organisation, read only
        </span>
      )}
      {customerReference && (
        <span className="flex min-w-0">
          <Isolated truncate>{customerReference}</Isolated>
        </span>
      )}
      {country && <span className="shrink-0">{countryName(country)}</span>}
      <span className="shrink-0 max-xl:hidden">
        <Isolated>{serviceName}</Isolated>
      </span>
      {confidence !== undefined && confidence < 1 && (
        <span className="shrink-0">{formatNumber(confidence * 100)} % match</span>
      )}
    </div>
  );
}
