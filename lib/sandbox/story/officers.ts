/** The demo's officers as the vendor knows them: assignee and reviewer hold the name, X-Frankie-Username the e-mail. */
export const OFFICERS = {
  ana: { name: "Ana Silva", email: "ana.silva@countersign.example" },
  ben: { name: "Ben Okafor", email: "ben.okafor@countersign.example" },
  chloe: { name: "Chloe Martin", email: "chloe.martin@countersign.example" },
  dev: { name: "Dev Patel", email: "dev.patel@countersign.example" },
  eva: { name: "Eva Lindqvist", email: "eva.lindqvist@countersign.example" },
} as const;

export const ANA = OFFICERS.ana.name;
export const BEN = OFFICERS.ben.name;
export const CHLOE = OFFICERS.chloe.name;
export const DEV = OFFICERS.dev.name;
