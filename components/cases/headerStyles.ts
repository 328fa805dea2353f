/**
 * The header of a case: two rows that stay in view from 768 px, of one height (`case-page` in globals.css), whatever the names and
 * however wide it is. What it has room for it decides by its own width (`@container`), because an open form takes some of it: birth
 * and reference give way first, they are in the subject's column too. What changes while one looks at it has room of a fixed width.
 * On a phone it scrolls away with the page, and wraps. A fact that does not give way (`whole`) has an end all the same: a level may
 * be any word.
 */
export const caseHeader = {
  header:
    "@container/header z-10 -mx-4 border-b border-line bg-surface px-4 py-2 md:sticky md:top-(--header-height) md:h-(--case-header-height) lg:-mx-6 lg:px-6 print:static print:h-auto",
  top: "flex items-center gap-x-2.5 gap-y-1 max-md:flex-wrap md:h-8 print:h-auto print:flex-wrap",
  entity:
    "flex min-w-0 flex-1 items-baseline gap-x-2.5 gap-y-0.5 text-xs text-ink-muted max-md:basis-full max-md:flex-wrap",
  name: "min-w-0 text-lg font-semibold text-ink max-md:basis-full max-md:wrap-anywhere md:truncate print:whitespace-normal",
  born: "shrink-0 whitespace-nowrap md:min-w-29 md:@max-[44rem]/header:hidden",
  reference: "inline-flex min-w-0 shrink-0 items-center md:max-w-44 md:@max-[44rem]/header:hidden",
  kind: "min-w-0 flex-1 truncate max-md:basis-full max-md:whitespace-normal print:whitespace-normal",
  freshness: "flex shrink-0 items-center gap-x-1 text-xs text-ink-muted max-md:ml-auto print:hidden",
  also: "flex w-13 justify-end",
  age: "whitespace-nowrap tabular-nums",
  wide: "sr-only @min-[64rem]/header:not-sr-only",
  narrow: "@max-[44rem]/header:sr-only",
  row: "mt-1 flex items-center justify-between gap-x-3 gap-y-1 max-md:flex-wrap md:h-7 print:h-auto print:flex-wrap",
  facts:
    "flex min-w-0 shrink-0 items-center gap-x-3 gap-y-1 max-md:shrink max-md:flex-wrap md:max-w-[70%] print:flex-wrap",
  fact: "flex min-w-0 shrink-0 items-center gap-x-1.5",
  whole: "max-w-full md:max-w-52",
  by: "min-w-0 max-w-48 shrink truncate text-xs text-ink-muted",
  people: "flex min-w-0 items-center gap-x-1.5",
} as const;
