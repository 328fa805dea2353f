"use client";

import { createContext, useContext } from "react";

/** What the operator has settled for every page of the desk. */
export interface SettingsOfDesk {
  /** The template of the addresses of FrankieOne's portal (lib/portalUrl), where the organisation has given one. */
  portal?: string;
  /** May organisations be changed (FRANKIEONE_ORGANISATION_WRITES)? Without a word about it they are read-only. */
  organisationWrites?: boolean;
}

/** What a page has been told of them: nothing, where nobody has told it. */
export const SettingsOfDeskContext = createContext<SettingsOfDesk>({});

/** The settings of the desk that its pages know of. */
export const useSettingsOfDesk = () => useContext(SettingsOfDeskContext);
