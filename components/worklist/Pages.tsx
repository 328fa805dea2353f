import { Pagination } from "@/components/ui/Pagination";
import { Select } from "@/components/ui/Select";
import type { SearchMeta } from "@/lib/worklist/contract";
import { PAGE_SIZES, type View } from "@/lib/worklist/views";
import { showView } from "./useView";

const SIZES = PAGE_SIZES.map((size) => ({ value: String(size), label: String(size) }));

/** Which rows these are, the way to others, and how many a page holds. */
export function Pages({ view, meta, busy }: { view: View; meta: SearchMeta; busy: boolean }) {
  const before = (meta.page - 1) * meta.limit;
  const turn = (page: number) => () => {
    showView({ ...view, page });
    window.scrollTo({ top: 0 });
  };
  const resize = (size: string) =>
    showView({ ...view, page: 1, size: PAGE_SIZES.find((each) => String(each) === size) ?? view.size });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <label className="flex items-center gap-2 py-2 text-xs text-ink-muted">
        Rows per page
        <Select
          value={String(view.size)}
          options={SIZES}
          onChange={(event) => resize(event.target.value)}
          className="w-20"
        />
      </label>
      <div className="min-w-64 flex-1 sm:max-w-md">
        <Pagination
          label="cases"
          from={before + 1}
          to={before + meta.count}
          total={meta.total}
          onPrevious={view.page > 1 ? turn(view.page - 1) : undefined}
          onNext={meta.hasNext ? turn(view.page + 1) : undefined}
          busy={busy}
        />
      </div>
    </div>
  );
}
