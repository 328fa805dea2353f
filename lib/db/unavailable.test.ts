import { expect, it } from "vitest";
import { wordsForOperator } from "./unavailable";

const thrown = (more: object, message = "as the system says it") =>
  new Error("Failed query", { cause: Object.assign(new Error(message), more) });

it.each([
  ["a file that is not there", thrown({ code: "ENOENT", path: "/tmp/x" }), /^There is no file \/tmp\/x\.$/],
  ["a file that is there", thrown({ code: "EEXIST", path: "/tmp/x" }), /^\/tmp\/x already exists\.$/],
  ["a database without tables", thrown({ code: "42P01" }), /^The database has not been migrated/],
  ["a database that is down", thrown({ code: "ECONNREFUSED" }, ""), /^The database does not answer\.$/],
  ["anything else", thrown({ code: "23505" }), /^as the system says it$/],
  ["no error at all", undefined, /^The cause is unknown\.$/],
])("tells the operator of %s in a sentence", (_, error, words) => {
  expect(wordsForOperator(error)).toMatch(words);
});
