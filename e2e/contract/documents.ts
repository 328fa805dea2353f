import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { CONTRADICTIONS, type Schema } from "./contradictions";

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  explode?: boolean;
  schema: Schema;
}

export interface Operation {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { content?: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation> & { parameters?: Operation["parameters"] }>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
}

const FOLDER = new URL("../../../shared/frankieone/", import.meta.url);
const FILES = ["kyc-v2-openapi.json", "core-v2-openapi.yml"];

/** Whether the vendor's OpenAPI documents lie beside this checkout. They are the vendor's and not ours to ship. */
export const isVendorOpenApiHere = FILES.every((file) => existsSync(new URL(file, FOLDER)));

function read(file: string): OpenApiDocument {
  const document = parse(readFileSync(fileURLToPath(new URL(file, FOLDER)), "utf8")) as OpenApiDocument;
  for (const { mend } of CONTRADICTIONS) mend(document.components.schemas);
  return document;
}

/** The KYC document, then the Core one: where both have an operation, the first is asked. Throws when they are absent. */
export const readDocuments = () => FILES.map(read);
