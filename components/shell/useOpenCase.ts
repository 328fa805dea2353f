import { useRouter } from "next/navigation";

/** Pages that show the case of the address by themselves: the list, over which it opens, and a case. */
const SHOWS_CASES = /^\/(worklist|cases)(\/|$)/;

/**
 * Opens a case. From the list and from another case that is a new address without a new document: what is known of the case is
 * on the screen at once, and the rest comes through our API. In: a case's address in the desk.
 */
export function useOpenCase(): (href: string) => void {
  const router = useRouter();
  return (href) => {
    if (SHOWS_CASES.test(window.location.pathname)) window.history.pushState(null, "", href);
    else router.push(href);
  };
}
