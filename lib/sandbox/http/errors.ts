export interface ErrorDetail {
  issue: string;
  issueLocation?: string;
}

/** A refusal in the vendor's own envelope (handbook 1.3, codes 4.8). */
export class VendorError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 500,
    readonly errorCode: string,
    readonly errorMsg: string,
    readonly details?: ErrorDetail[],
  ) {
    super(`${errorCode} ${errorMsg}`);
  }
}

/** 400 for input the vendor cannot read. In: one detail per complaint. */
export const invalid = (...details: ErrorDetail[]) =>
  new VendorError(400, "API-0400", "Multiple Errors: See Issues list", details);

export const invalidParameter = (name: string, where: "path" | "query" | "header", rule: string, value: string) =>
  invalid({
    issue: `${name} in ${where} must be ${rule}: ${JSON.stringify(value)}`,
    issueLocation: `VALIDATE-${name}`,
  });

/** 401 without any key. */
export const noApiKey = () =>
  new VendorError(401, "AUTH-0401", "Unauthorized", [
    { issue: "No api key provided. Access denied.", issueLocation: "request" },
  ]);

/** 401 with a key, customer or child that do not belong together. */
export const wrongApiKey = () =>
  new VendorError(401, "AUTH-0002", "Unauthorized", [
    { issue: "Invalid Authentication provided. Access denied.", issueLocation: "request" },
  ]);

/** 403 for an entity of another account. Issue and location are swapped, as in the vendor's example (handbook 1.9). */
export const forbiddenEntity = (entityId: string) =>
  new VendorError(403, "ENT-1010", "Forbidden", [
    { issue: "entityId", issueLocation: `Cannot retrieve entityId (${entityId})` },
  ]);

/** 404 for an entity nobody knows, swapped likewise. */
export const unknownEntity = (entityId: string) =>
  new VendorError(404, "ENT-1010", "Unable to retrieve requested entity", [
    { issue: "entityId", issueLocation: `Cannot retrieve entityId (${entityId})` },
  ]);

/** 422 for a run that cannot even begin (handbook 1.21). In: what is wrong and where. */
export const unprocessable = (issue: string, issueLocation: string) =>
  new VendorError(422, "VAL-0422", "Unprocessable Entity", [{ issue, issueLocation }]);

/** 500 for a run that a step's unusable input broke off (handbook 1.21). In: the step. */
export const stepFailed = (step: string) =>
  new VendorError(500, "SYS-500", "Internal error", [
    { issue: "Unable to execute workflow step", issueLocation: step },
  ]);

/** 404 for anything else, with no location at all (handbook 4.8, `VAL-404` with three digits). */
export const notFound = (what: string) =>
  new VendorError(404, "VAL-404", "Not Found", [{ issue: `${what} does not exist` }]);
