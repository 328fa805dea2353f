import { delay } from "./delay";
import type { Fault } from "./fault";
import { hang } from "./hang";
import { htmlOk, okWithoutApply, redirect } from "./lies";
import { applyLate, resetAfterApply, resetBeforeApply } from "./resets";
import { serverErrorAfterApply, serverErrorBefore } from "./serverError";
import { tooMany } from "./tooMany";
import { truncatedJson } from "./truncated";
import { unavailable } from "./unavailable";

/** Every fault by the name `POST /__control/faults` knows it by. Adding one is one file and one line. */
export const FAULTS: Record<string, Fault> = {
  delay,
  hang,
  "500-before": serverErrorBefore,
  "500-after-apply": serverErrorAfterApply,
  "503": unavailable,
  "429": tooMany,
  "reset-before-apply": resetBeforeApply,
  "reset-after-apply": resetAfterApply,
  "apply-late": applyLate,
  "200-without-apply": okWithoutApply,
  "html-200": htmlOk,
  "truncated-json": truncatedJson,
  "redirect-302": redirect,
};
