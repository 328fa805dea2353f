import { expect, it } from "vitest";
import { RequestError } from "./client";
import { readsAgain } from "./retry";

const failure = (status: number) => new RequestError({ type: "about:blank", title: "", status, code: "INTERNAL" });

it.each([400, 401, 403, 404, 409, 412, 422, 500, 502, 503, 504])(
  "takes an answer of status %i for an answer, so that one read never becomes nine calls to the vendor",
  (status) => {
    expect(readsAgain(0, failure(status))).toBe(false);
  },
);

it("reads again when the desk could not be reached, but not for ever", () => {
  expect([0, 1, 2, 3].map((failures) => readsAgain(failures, failure(0)))).toEqual([true, true, false, false]);
});

it("does not read again after a mistake in our own code", () => {
  expect(readsAgain(0, new TypeError("undefined is not a function"))).toBe(false);
});
