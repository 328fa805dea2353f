import type { Holder, Organization } from "../cases/blueprint";
import { shapedId } from "../identifiers";
import { organization, person } from "./people";
import { storyEntityId } from "./storyCase";

/* Who owns the organisations of the story, and who acts for them. */

const ownerId = (name: string) => shapedId(`story/owner/${name}`);

const DIRECTOR = { code: "DIR", description: "Director" };
const SECRETARY = { code: "SEC", description: "Company secretary" };
const TRUSTEE = { code: "TRU", description: "Trustee" };

/** She has cases of her own. */
export const LUCINDA = person("GBR", "Lucinda", "Harcourt-Bell", "1975-11-30", { gender: "FEMALE" });
const lucindaId = storyEntityId("twoProfilesKyc", {});

const elspeth = person("GBR", "Elspeth", "Moray", "1982-03-09", { gender: "FEMALE" });
const nils = person("EST", "Nils", "Aavik", "1969-06-17", { gender: "MALE" });

const HARCOURT_HOLDERS: readonly Holder[] = [
  { entityId: lucindaId, who: LUCINDA, percent: 70, beneficial: 42 },
  { entityId: ownerId("Elspeth Moray"), who: elspeth, percent: 30, beneficial: "unknown" },
];

/** Two levels deep; the share of one beneficial owner is not told, and one owner could not be looked behind. */
export const NORTHGATE: Pick<Organization, "registeredOn" | "holders"> = {
  registeredOn: "2014-08-21",
  holders: [
    {
      entityId: ownerId("Harcourt Holdings"),
      who: organization("GBR", "Harcourt Holdings Ltd", "PRIVATE LIMITED COMPANY", "07719044", {
        registeredOn: "2011-02-03",
        holders: HARCOURT_HOLDERS,
      }),
      percent: 60,
    },
    { entityId: ownerId("Nils Aavik"), who: nils, percent: 25, beneficial: 25, role: DIRECTOR },
    {
      entityId: ownerId("Kestrel Nominees"),
      who: organization("JEY", "Kestrel Nominees Trust", "DISCRETIONARY TRUST", "JE-40117"),
      percent: 15,
      blocks: {
        type: "UNRESOLVED_OWNERSHIP",
        description: "The beneficiaries of this trust are in no register that was asked.",
      },
    },
    { entityId: ownerId("Elspeth Moray"), who: elspeth, role: SECRETARY },
  ],
};

const KERERU_ID = storyEntityId("organizationBlocked", {});
const rangi = person("NZL", "Rangi", "Whaitiri", "1961-12-02", { gender: "MALE" });

/** In a circle: a part of the trustee belongs to the trust. */
export const KERERU: Pick<Organization, "registeredOn" | "holders"> = {
  registeredOn: "2019-05-14",
  holders: [
    {
      entityId: ownerId("Kererū Trustees"),
      who: organization("NZL", "Kererū Trustees Limited", "NZ LIMITED COMPANY", "9429047112233", {
        registeredOn: "2019-05-02",
        holders: [
          {
            ...{ entityId: ownerId("Rangi Whaitiri"), who: rangi, percent: 90, beneficial: "unknown" },
            blocks: { type: "MATCHLIST", description: "On the match list “Closed by the bank”." },
          },
          {
            entityId: KERERU_ID,
            who: organization("NZL", "Kererū Remit Trust", "DISCRETIONARY TRUST", "NZ-8842017"),
            percent: 10,
          },
        ],
      }),
      percent: 100,
      role: TRUSTEE,
    },
  ],
};

export const SOLE_TRADER: Pick<Organization, "registeredOn" | "holders"> = {
  registeredOn: "2016-11-01",
  holders: [
    {
      entityId: ownerId("Tobias Renner"),
      who: person("AUS", "Tobias", "Renner", "1988-09-24", { gender: "MALE" }),
      percent: 100,
      beneficial: 100,
    },
  ],
};
