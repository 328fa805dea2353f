"use client";

import { createContext, useContext } from "react";

/** The template of the addresses of FrankieOne's portal (lib/portalUrl), where the organisation has given one. */
export const PortalContext = createContext<string | undefined>(undefined);

/** That template, or undefined: then nothing leads there. */
export const usePortal = () => useContext(PortalContext);
