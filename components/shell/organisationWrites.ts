"use client";

import { createContext, useContext } from "react";

/** Whether organisations may be changed on this desk (FRANKIEONE_ORGANISATION_WRITES). */
export const OrganisationWritesContext = createContext(false);

/** May they? Without a word about it they are read-only. */
export const useOrganisationWrites = () => useContext(OrganisationWritesContext);
