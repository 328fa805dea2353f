import type { SearchMeta } from "./contract";

/**
 * Is there a page after this one? What the vendor's total counts is undocumented (handbook 7, question 2): it is
 * believed while it fits the matches seen, else a full page decides.
 */
export function hasNextPage(page: { page: number; limit: number; received: number; total?: number }): boolean {
  const { limit, received, total } = page;
  if (received === 0) return false;
  const full = received >= limit;
  const seen = (page.page - 1) * limit + received;
  return total === undefined || total < seen ? full : total > seen;
}

/**
 * The position of a page in its list: its first and last row, and the total and number of pages where the total can be
 * believed.
 */
export interface PagePosition {
  from: number;
  to: number;
  total?: number;
  pages?: number;
}

/**
 * In: the meta of a page that holds rows. A total that is smaller than the rows seen, or that promises more where the list
 * has ended, counts something else (handbook 7, question 2) and is not shown.
 */
export function positionOf({ page, limit, count, total, hasNext }: SearchMeta): PagePosition {
  const before = (page - 1) * limit;
  const to = before + count;
  const fits = total !== undefined && total >= to && (hasNext || total <= before + limit);
  return { from: before + 1, to, ...(fits && { total, pages: Math.max(page, Math.ceil(total / limit)) }) };
}

/** The page of another size that holds the first row of this one. */
export function pageOfSize({ page, size }: { page: number; size: number }, newSize: number): number {
  return Math.floor(((page - 1) * size) / newSize) + 1;
}
