/** What a decision on hits leaves as it is, and where else it goes (handbook 1.18, 2.3). */
export const UNCHANGED_BY_DECIDING =
  "The status stays until the workflow is run again. The decision is for the person, in every case of theirs, and FrankieOne passes it on to the provider.";
