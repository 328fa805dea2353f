import { readFileSync } from "node:fs";
import type { z } from "zod";
import { digestOf } from "@/lib/digest";
import { parseStrictJson } from "@/lib/http/strictJson";
import { OwnError } from "@/lib/ownError";
import { BUILT_IN } from "./builtIn";
import { type Policy, policy } from "./contract";

/** A policy file that cannot be used. One line a fault: where in the file, and what is wrong there. */
export class PolicyError extends OwnError {
  static override readonly label = "PolicyError";
}

/** Reads the policy of a file, or the built-in one where there is none. Throws PolicyError with every fault. */
export function readPolicy(file: string | undefined): Policy {
  return file ? parsePolicy(textOf(file)) : BUILT_IN;
}

/** In: the text of a policy file. Throws PolicyError with every fault. */
export function parsePolicy(text: string): Policy {
  const parsed = policy.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new PolicyError(
    parsed.error.issues.map((issue) => `POLICY_FILE ${placeOf(issue)} ${wordsOf(issue)}`).join("\n"),
  );
}

/** The SHA-256 of a policy in its RFC 8785 form, in hex: spaces and the order of members make no other policy. */
export function hashOf(of: Policy): string {
  return digestOf(of, "hex");
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new PolicyError(`POLICY_FILE cannot be read (${(cause as NodeJS.ErrnoException).code ?? "unknown"})`, {
      cause,
    });
  }
}

function jsonOf(text: string): unknown {
  try {
    return parseStrictJson(text);
  } catch (cause) {
    throw new PolicyError(`POLICY_FILE is not valid JSON: ${(cause as Error).message}`, { cause });
  }
}

/** `["reasonCodes", 3, "targets", 0]` → `reasonCodes[3].targets[0]`. */
function placeOf({ path }: z.core.$ZodIssue): string {
  const place = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return place.replace(/^\./, "") || "as a whole";
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  return issue.code === "unrecognized_keys" ? `contains unknown keys: ${issue.keys.join(", ")}` : issue.message;
}
