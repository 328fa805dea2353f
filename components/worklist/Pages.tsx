import { useKeys } from "@/components/shell/useKeys";
import { Pagination } from "@/components/ui/Pagination";
import { Select } from "@/components/ui/Select";
import type { SearchMeta } from "@/lib/worklist/contract";
import { pageOfSize, positionOf } from "@/lib/worklist/order";
import { PAGE_SIZES, type View } from "@/lib/worklist/views";
import { changeView, showView } from "@/components/views/useView";

const SIZES = PAGE_SIZES.map((size) => ({ value: String(size), label: String(size) }));

interface PagesProps {
  view: View;
  meta: SearchMeta;
}

/** Which rows these are, the way to others by button, number or key, and how many a page holds. */
export function Pages({ view, meta }: PagesProps) {
  const turn = pageLinksOf(view, meta);
  useKeys({ previousPage: turn.onPrevious, nextPage: turn.onNext });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <PageSizes view={view} />
      <div className="min-w-64 flex-1 sm:max-w-lg">
        <Pagination label="cases" {...positionOf(meta)} {...turn} />
      </div>
    </div>
  );
}

/** How many rows a page holds; a change keeps the first row in sight. */
export function PageSizes({ view }: { view: View }) {
  const resize = (value: string) => {
    const size = PAGE_SIZES.find((each) => String(each) === value);
    if (size) changeView((current) => ({ ...current, size, page: pageOfSize(current, size) }));
  };
  return (
    <label className="flex items-center gap-2 py-2 text-xs text-ink-muted">
      Rows per page
      <Select
        value={String(view.size)}
        options={SIZES}
        onChange={(event) => resize(event.target.value)}
        className="w-20"
      />
    </label>
  );
}

/** What turns the page of a view. The rows of the page before stay until the next are there, so that one may turn on. */
export function pageLinksOf(view: View, { page: shown, hasNext }: SearchMeta) {
  const go = (page: number) => {
    showView({ ...view, page });
    window.scrollTo({ top: 0 });
  };
  const turn = (page: number) => () => go(page);
  return {
    page: view.page,
    onGo: go,
    onPrevious: view.page > 1 ? turn(view.page - 1) : undefined,
    onNext: hasNext || shown < view.page ? turn(view.page + 1) : undefined,
  };
}
