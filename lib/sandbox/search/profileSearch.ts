import type { ProfileFacts } from "./facts";
import { type Filters, rowTest } from "./filters";
import { SortedRows } from "./sortedRows";
import { ProfileTable } from "./table";
import { type Confidence, type Term, termConfidence } from "./terms";

export interface SearchRequest {
  filters: Filters;
  search?: { type: string; terms: Term[] };
  /** Limits the search to these rows, for the filter on entity ids. */
  rows?: readonly number[];
  childId?: string;
  sortField: "createdAt" | "updatedAt";
  isDescending: boolean;
  skip: number;
  take: number;
}

export interface FoundRow {
  row: number;
  confidence: number;
  fieldsMatched: { field: string; confidence: number }[];
}

const rounded = (confidence: number) => Math.round(confidence * 1000) / 1000;

/** Searches every service profile of the account in memory. Rows are counted from 0 in the order they were added. */
export class ProfileSearch {
  private readonly table: ProfileTable;
  private orders?: { createdAt: SortedRows; updatedAt: SortedRows };

  /** In: how many profiles to make room for; how to find rows by customer reference (handbook 1.15, EXTERNAL_REFERENCE). */
  constructor(
    capacity: number,
    private readonly referenced: (term: string, isFuzzy: boolean) => Map<number, number>,
  ) {
    this.table = new ProfileTable(capacity);
  }

  add(facts: ProfileFacts): void {
    this.table.insert(facts);
    this.orders = undefined;
  }

  /** Sorts ahead of the first search, so that it is no slower than the others. */
  prepare(): void {
    this.sorted();
  }

  /** To be called after a profile changed. */
  update(row: number, facts: ProfileFacts): void {
    const { createdAt, updatedAt } = this.sorted();
    this.table.update(row, facts);
    createdAt.move(row);
    updatedAt.move(row);
  }

  /** The asked page of matching rows and how many match in all. */
  find(request: SearchRequest): { found: FoundRow[]; total: number } {
    const terms = (request.search?.terms ?? []).map((term) => ({
      field: term.field,
      confidence: termConfidence(this.table, term, request.search?.type === "FUZZY", this.referenced),
    }));
    const { passes, total } = this.scan(request, terms);
    const rows = this.sorted()[request.sortField].page(passes, request.isDescending, request.skip, request.take);
    return { total, found: rows.map((row) => describe(row, terms)) };
  }

  private scan(request: SearchRequest, terms: { confidence: Confidence }[]) {
    const passes = new Uint8Array(this.table.rows);
    const test = rowTest(this.table, request.filters, request.childId);
    const meets = (row: number) => test(row) && terms.every(({ confidence }) => confidence(row) > 0);
    let total = 0;
    const visit = (row: number) => {
      if (passes[row] === 1 || !meets(row)) return;
      passes[row] = 1;
      total++;
    };
    if (request.rows) request.rows.forEach(visit);
    else for (let row = 0; row < passes.length; row++) visit(row);
    return { passes, total };
  }

  private sorted() {
    const { table } = this;
    this.orders ??= {
      createdAt: new SortedRows(() => table.createdAt.values, table.rows),
      updatedAt: new SortedRows(() => table.updatedAt.values, table.rows),
    };
    return this.orders;
  }
}

function describe(row: number, terms: { field: string; confidence: Confidence }[]): FoundRow {
  const fieldsMatched = terms.map(({ field, confidence }) => ({ field, confidence: rounded(confidence(row)) }));
  const sum = fieldsMatched.reduce((all, one) => all + one.confidence, 0);
  return { row, fieldsMatched, confidence: fieldsMatched.length ? rounded(sum / fieldsMatched.length) : 1 };
}
