import type { Fault } from "./fault";

const answer = () => Response.json({ errorCode: "SYS-500", errorMsg: "Internal server error" }, { status: 500 });

/** 500, nothing changed. */
export const serverErrorBefore: Fault = async () => answer();

/** 500 although the change was applied. */
export const serverErrorAfterApply: Fault = async ({ apply }) => {
  await apply();
  return answer();
};
