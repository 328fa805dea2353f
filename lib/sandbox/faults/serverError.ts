import type { Fault } from "./fault";

/** The vendor's answer when it broke down. */
export const serverError = () =>
  Response.json({ errorCode: "SYS-500", errorMsg: "Internal server error" }, { status: 500 });

/** 500, nothing changed. */
export const serverErrorBefore: Fault = async () => serverError();

/** 500 although the change was applied. */
export const serverErrorAfterApply: Fault = async ({ apply }) => {
  await apply();
  return serverError();
};
