import type { Coded } from "../cases/blueprint";
import type { Address } from "./individual";

interface Holding {
  entityId: string;
  percentageOwned: { total: number };
}

/** Organization (handbook 1.25). Its members are from the vendor's pages and demos, no schema of it being published. */
export interface Organization {
  entityId: string;
  entityType: "ORGANIZATION";
  schemaVersion: number;
  details: {
    name: { name: string };
    registrationDetails: {
      registrationNumberType: string;
      registrationNumber: string;
      registry: { registry: string; registryDescription: string };
    }[];
    legalForm: string;
    type: Coded;
    status: Coded;
    registrationDate?: string;
  };
  addresses: Address[];
  officials: { entityId: string; role: Coded }[];
  shareholders: Holding[];
}

/** The person behind an owner, as short as they are told there. */
interface LinkedIndividual {
  entityId: string;
  entityType: "INDIVIDUAL";
  name: { givenName?: string; familyName: string; displayName: string };
  dateOfBirth?: { year?: string; month?: string; day?: string; normalized?: string };
  nationality?: string;
}

/** The organisation a case is about, with everybody it names. */
export interface WholeOrganization extends Organization {
  createdAt: string;
  ultimateBeneficialOwners: {
    entityId: string;
    percentageOwned?: { total: number; beneficially: number };
    ownerEntityId?: string;
  }[];
  linkedIndividuals: Record<string, LinkedIndividual>;
  linkedOrganizations: Record<string, Organization>;
  blockingEntities: Record<
    string,
    { entityId: string; entityType: string; blockingReasons: { type: string; description: string }[] }
  >;
}
