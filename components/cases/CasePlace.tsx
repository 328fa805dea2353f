"use client";

import { CaseScreen, type CaseScreenProps } from "./CaseScreen";
import { caseKeyOf, useCaseAddress } from "./useCaseAddress";

/** The place of a case: the one the document was made for, or whichever the address has named since. */
export function CasePlace({ officer, failure, ...given }: CaseScreenProps) {
  const address = useCaseAddress() ?? given;
  const key = caseKeyOf(address);
  const isGiven = key === caseKeyOf(given);
  return (
    <CaseScreen
      key={key}
      params={address.params}
      query={isGiven ? given.query : address.query}
      officer={officer}
      failure={isGiven ? failure : undefined}
    />
  );
}
