import Building2 from "lucide-react/icons/building-2";
import Link from "next/link";
import { lazy, Suspense } from "react";
import { useOpenCase } from "@/components/shell/useOpenCase";
import { Isolated } from "@/components/ui/Isolated";
import { formatNumber } from "@/lib/format";
import { nameOfEntity } from "@/lib/profiles/entityName";
import type { RowMark } from "@/lib/worklist/changes";
import type { CaseRow } from "@/lib/worklist/contract";
import { hrefOfRow } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import { rememberRow } from "@/components/next/openedRow";
import { ROW_LINK } from "./useTableKeys";

/** Only where something has changed while the list was looked at. */
const ChangedMark = lazy(() => import("./ChangedMark"));

/** Who the case is about: the link that opens it, with reference and country under it. */
export function NameCell({ row, mark, reachable }: { row: CaseRow; mark?: RowMark; reachable: boolean }) {
  const open = useOpenCase();
  const { isOrganization } = row;
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
        <Isolated truncate>{nameOfEntity(row)}</Isolated>
      </Link>
      {mark ? (
        <Suspense fallback={<Details row={row} />}>
          <ChangedMark mark={mark} />
        </Suspense>
      ) : (
        <Details row={row} />
      )}
    </>
  );
}

/** One line, cut where it ends: what tells two people of one name apart comes first. */
function Details({ row }: { row: CaseRow }) {
  const { customerReference, country, isOrganization, serviceName, confidence } = row;
  return (
    <div className="truncate text-xs text-ink-muted">
      {confidence !== undefined && confidence < 1 && `${formatNumber(confidence * 100)}% like the search · `}
      {customerReference && <Isolated>{customerReference}</Isolated>}
      {customerReference && " · "}
      {isOrganization && <span title="Organisations can be read here, not changed">Organisation</span>}
      {isOrganization && " · "}
      {country && `${country} · `}
      <Isolated>{serviceName}</Isolated>
    </div>
  );
}
