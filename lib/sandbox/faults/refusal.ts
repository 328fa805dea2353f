import type { Fault } from "./fault";

/** A definite refusal in the vendor's own envelope; nothing changed. */
export const refusal: Fault = async () =>
  Response.json(
    {
      errorCode: "API-0409",
      errorMsg: "Conflict.",
      details: [{ issue: "The service profile is locked by another process", issueLocation: "serviceProfile" }],
    },
    { status: 409 },
  );
