/**
 * The zones of a case, shared by the page and its skeleton so that nothing jumps. Three columns from 1280 px, two from
 * 768 px, one below. In the document they stand in the order of a narrow screen: why, act, evidence with the timeline.
 * From 1280 px an open form lies beside the case, not over it: it stands where the acts are, and the rest makes room.
 */
export const caseLayout = {
  page: "group/case flex flex-col gap-4 xl:has-[dialog[open]]:pr-112 [--case-header-height:0px] md:[--case-header-height:var(--case-header-measured,7.75rem)]",
  zones: [
    "grid grid-cols-1 gap-x-6 gap-y-6",
    "md:grid-cols-[minmax(0,1fr)_17rem] md:[grid-template-areas:'why_act'_'evidence_act'] md:grid-rows-[auto_1fr]",
    "xl:grid-cols-[15rem_minmax(0,1fr)_17rem] xl:[grid-template-areas:'why_evidence_act'] xl:grid-rows-1",
    "2xl:grid-cols-[18rem_minmax(0,60rem)_22rem] 2xl:justify-between",
    "xl:max-2xl:group-has-[dialog[open]]/case:grid-cols-1 xl:max-2xl:group-has-[dialog[open]]/case:[grid-template-areas:'why'_'evidence'] xl:max-2xl:group-has-[dialog[open]]/case:grid-rows-[auto_1fr]",
    "2xl:group-has-[dialog[open]]/case:grid-cols-[18rem_minmax(0,60rem)] 2xl:group-has-[dialog[open]]/case:[grid-template-areas:'why_evidence'] 2xl:group-has-[dialog[open]]/case:justify-start",
  ].join(" "),
  why: "md:[grid-area:why] xl:max-2xl:group-has-[dialog[open]]/case:static xl:max-2xl:group-has-[dialog[open]]/case:max-h-none xl:sticky xl:top-[calc(var(--header-height)+var(--case-header-height))] xl:max-h-[calc(100dvh-var(--header-height)-var(--case-header-height))] xl:self-start xl:overflow-y-auto xl:-mx-2 xl:px-2 xl:pb-4",
  act: "xl:group-has-[dialog[open]]/case:hidden md:sticky md:top-[calc(var(--header-height)+var(--case-header-height))] md:max-h-[calc(100dvh-var(--header-height)-var(--case-header-height))] md:self-start md:overflow-y-auto md:pb-4 md:[grid-area:act]",
  evidence: "min-w-0 md:[grid-area:evidence]",
} as const;
