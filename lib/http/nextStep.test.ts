import { expect, it } from "vitest";
import { DeskError, type ErrorCode, ERRORS } from "@/lib/errors";
import { nextStepOf } from "./nextStep";
import { toProblem } from "./problem";

const stepOf = (code: ErrorCode) => nextStepOf(toProblem(new DeskError(code), "01J0000000000000000000000A")) ?? "";

it.each(["UPSTREAM_AUTH", "UPSTREAM_REDIRECT", "UPSTREAM_TLS"] as const)(
  "K19: %s is put right by the administrator, and by no further try",
  (code) => {
    expect(stepOf(code)).toMatch(/Trying again will not help: your administrator/);
    expect(stepOf(code)).not.toMatch(/in a moment/);
  },
);

it("K19: what is no matter of waiting is not told to wait; what passes is", () => {
  expect(
    (["FORBIDDEN", "NOT_FOUND", "UNAUTHENTICATED"] as const).filter((code) => /in a moment/.test(stepOf(code))),
  ).toEqual([]);
  for (const code of ["UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT", "INTERNAL"] as const)
    expect(stepOf(code)).toMatch(/^Try again in a moment/);
  expect(Object.keys(ERRORS).every((code) => typeof stepOf(code as ErrorCode) === "string")).toBe(true);
});

it("a failure without an id is not to be reported with one", () => {
  const withId = toProblem(new DeskError("UPSTREAM_TIMEOUT"), "01J0000000000000000000000A");
  expect(nextStepOf(withId)).toMatch(/report it with the request ID\.$/);
  for (const problem of [undefined, { ...withId, requestId: undefined }])
    expect(nextStepOf(problem)).toMatch(/report it\.$/);
});
