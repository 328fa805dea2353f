import { delay } from "./delay";
import { drip } from "./drip";
import type { Fault } from "./fault";
import { headerOverflow, notHttp } from "./garbage";
import { hang, hangAfterApply } from "./hang";
import { hostileHeaders } from "./headers";
import { okInPart, serverErrorInPart } from "./inPart";
import { emptyAfterApply, htmlForbidden, htmlOk, okWithoutApply } from "./lies";
import { redirect, redirectToItself } from "./redirects";
import { refusal } from "./refusal";
import { applyLate, closeAfterApply, resetAfterApply, resetBeforeApply } from "./resets";
import { serverErrorAfterApply, serverErrorBefore } from "./serverError";
import { badEnum, missingField, nullField, wrongType } from "./shapes";
import { bomb, gzipLie, huge } from "./sizes";
import * as tooMany from "./tooMany";
import { truncatedByReset, truncatedChunk, truncatedClose, truncatedLength } from "./truncated";
import { unavailable } from "./unavailable";

/** Every fault of a call by the name `POST /__control/faults` knows it by. Adding one is one function and one line. */
export const FAULTS: Record<string, Fault> = {
  delay,
  drip,
  hang,
  "hang-after-apply": hangAfterApply,
  "reset-before-apply": resetBeforeApply,
  "reset-after-apply": resetAfterApply,
  "close-after-apply": closeAfterApply,
  "apply-late": applyLate,
  "200-without-apply": okWithoutApply,
  "200-in-part": okInPart,
  "204-after-apply": emptyAfterApply,
  "409-refusal": refusal,
  "500-before": serverErrorBefore,
  "500-after-apply": serverErrorAfterApply,
  "500-in-part": serverErrorInPart,
  "503": unavailable,
  "429": tooMany.tooManySeconds,
  "429-date": tooMany.tooManyDate,
  "429-negative": tooMany.tooManyNegative,
  "429-for-ever": tooMany.tooManyForEver,
  "429-garbage": tooMany.tooManyGarbage,
  "429-silent": tooMany.tooManySilent,
  "redirect-301": redirect(301),
  "redirect-302": redirect(302),
  "redirect-303": redirect(303),
  "redirect-307": redirect(307),
  "redirect-308": redirect(308),
  "redirect-to-itself": redirectToItself,
  "html-200": htmlOk,
  "html-403": htmlForbidden,
  "truncated-json": truncatedByReset,
  "truncated-length": truncatedLength,
  "truncated-chunk": truncatedChunk,
  "truncated-close": truncatedClose,
  "not-http": notHttp,
  "header-overflow": headerOverflow,
  "gzip-lie": gzipLie,
  bomb,
  huge,
  "bad-enum": badEnum,
  "missing-field": missingField,
  "wrong-type": wrongType,
  "null-field": nullField,
  "hostile-headers": hostileHeaders,
};

/**
 * A fault of a connection, before anything was read from it: it belongs to no call and applies to the next connection.
 */
export const RESET_ON_ACCEPT = "reset-on-accept";

/** Every name `POST /__control/faults` takes. */
export const FAULT_NAMES = [...Object.keys(FAULTS), RESET_ON_ACCEPT];
