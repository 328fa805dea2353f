const VARIABLE = "--case-bar-measured";

/**
 * A ref that publishes the height of the bar of a case for the document's root while the bar is there, so that what takes focus does
 * not stop beneath it. globals.css registers the variable as not inherited: an inherited one has the styles of every element of the
 * page computed again, in the frame in which a case is first painted. In: the bar. Out: what ends it.
 */
export function measureBar(bar: HTMLElement | null) {
  if (!bar) return;
  const { style } = document.documentElement;
  // The height comes with the observation: to ask the bar would have the page laid out once more.
  const observer = new ResizeObserver(([seen]) => {
    style.setProperty(VARIABLE, `${seen!.borderBoxSize[0]!.blockSize}px`);
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty(VARIABLE);
  };
}
