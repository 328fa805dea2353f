import type { Fault } from "./fault";
import { serverError } from "./serverError";

/** Answers as if all were changed, of several results or profiles the first half alone is; of one thing, all of it. */
export const okInPart: Fault = ({ applyInPart }) => applyInPart();

/** 500 after the first half was changed. */
export const serverErrorInPart: Fault = async ({ applyInPart }) => {
  await applyInPart();
  return serverError();
};
