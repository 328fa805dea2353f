import "server-only";
import { importSPKI, jwtVerify } from "jose";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";

/** The clocks of FrankieOne and of the desk may differ by so much. */
const TOLERANCE_S = 60;

/**
 * Where the settings have a key, a notification counts only with a token (RS256) that it verifies (handbook 2.11: an option that
 * FrankieOne's support switches on; its header and claims are not documented). In: the headers of the delivery. Throws FORBIDDEN,
 * which FrankieOne repeats: 400 would end the delivery for good, and the key may be what is wrong.
 */
export async function checkSignature(headers: Headers): Promise<void> {
  const { FRANKIEONE_WEBHOOK_PUBLIC_KEY: pem, FRANKIEONE_WEBHOOK_TOKEN_HEADER: header } = getEnv();
  if (pem === undefined) return;
  const token = (headers.get(header) ?? "").replace(/^Bearer /i, "");
  const key = await importSPKI(pem, "RS256");
  await jwtVerify(token, key, { algorithms: ["RS256"], clockTolerance: TOLERANCE_S }).catch((cause: unknown) => {
    throw new DeskError("FORBIDDEN", { sent: "no", detail: "The notification has no valid signature.", cause });
  });
}
