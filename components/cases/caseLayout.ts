/**
 * The zones of a case, shared by the page, its preview and its skeleton so that nothing jumps: subject, evidence, actions, in this
 * order in the document too. One column below 768 px, two below 1280 px, three from there. In the one column the buttons are a bar
 * that stays at the foot of the window (`bar`), and what else is among the actions follows the evidence: their boxes are dissolved
 * there, so that the bar can stick over the whole column. A window of little height has no room for such a bar.
 *
 * From 1280 px an open form is where the actions are, in room of its own: subject and evidence stay beside each other, so that what
 * is compared is never moved. That a form is open is said by the page (`data-form`): with `:has()` the browser searches the whole
 * case at every key. The header has two rows of one height from 768 px: what stays in view below it, and what takes focus and must
 * not stop beneath it, need no measuring.
 */
export const caseLayout = {
  page: "group/case case-page unfolds-on-paper flex flex-col gap-4 xl:data-form:pr-96 2xl:data-form:pr-112 print:pr-0!",
  zones: [
    "print:flex! print:flex-col",
    "flex flex-col gap-6 md:grid",
    "md:grid-cols-[minmax(0,1fr)_14rem] md:[grid-template-areas:'subject_actions'_'evidence_actions'] md:grid-rows-[auto_1fr]",
    "xl:grid-cols-[13rem_minmax(0,1fr)_13.5rem] xl:[grid-template-areas:'subject_evidence_actions'] xl:grid-rows-1",
    "2xl:grid-cols-[clamp(13rem,16vw,18rem)_minmax(0,60rem)_minmax(14rem,20rem)]",
    "xl:group-data-form/case:grid-cols-[12rem_minmax(0,1fr)] xl:group-data-form/case:gap-x-5 xl:group-data-form/case:[grid-template-areas:'subject_evidence']",
    "2xl:group-data-form/case:grid-cols-[clamp(12rem,15vw,18rem)_minmax(0,60rem)] 2xl:group-data-form/case:gap-x-6",
  ].join(" "),
  subject: "print:static! print:max-h-none! md:[grid-area:subject] xl:stays-in-view",
  actions:
    "max-md:contents print:static! print:block! print:max-h-none! xl:group-data-form/case:hidden md:stays-in-view md:[grid-area:actions]",
  panel: "flex flex-col gap-3 max-md:contents",
  bar: [
    "print:hidden! flex flex-col gap-2 max-md:order-last max-md:grid max-md:grid-flow-dense max-md:grid-cols-[1fr_auto]",
    "max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-4 max-md:py-2 max-sm:-mb-6 sm:max-md:-mb-8",
    "max-md:tall:sticky max-md:tall:bottom-(--nav-height) max-md:tall:z-10 max-md:tall:max-h-[60dvh] max-md:tall:overflow-y-auto",
  ].join(" "),
  evidence: "flex min-w-0 flex-col gap-6 md:[grid-area:evidence]",
} as const;
