import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERRORS, type ErrorCode } from "@/lib/errors";
import type { Problem } from "@/lib/http/problem";
import type { Operation } from "./contract";
import { OPERATION_STATES, type OperationState, PROOFS, type Proof } from "@/lib/domain/operationStates";
import { wordsOfEnding, wordsOfOperation, wordsOfProblem } from "./words";

const operation = (outcome: OperationState, more: Partial<Operation> = {}): Operation => ({
  ...{ id: "01OPERATION", action: "reassign", target: { entityId: "e", serviceName: "KYC" }, changes: [] },
  ...{ outcome, createdAt: "2026-11-23T00:00:00Z" },
  ...more,
});
const problem = (code: string, more: Partial<Problem> = {}): Problem => ({
  ...{ type: "about:blank", title: ERRORS[code as ErrorCode]?.title ?? code, status: 400, code },
  ...more,
});

describe("a green tick", () => {
  const all = OPERATION_STATES.flatMap((state) => [undefined, ...PROOFS].map((proof) => [state, proof] as const));

  it.each(all)("for %s proved by %s is there only when it is confirmed", (state, proof?: Proof) => {
    expect(wordsOfOperation(operation(state, { proof })).tone === "good").toBe(state === "CONFIRMED");
  });

  it("is never given to a failure", () => {
    for (const code of [...Object.keys(ERRORS), "OFFLINE", "UNREADABLE", "NOT_ONLINE"])
      for (const sent of ["no", "yes", "unknown", undefined] as const)
        expect(wordsOfProblem(problem(code, { sent })).tone).not.toBe("good");
  });
});

describe("the words", () => {
  it("tell proof by value alone from proof by request id", () => {
    const titles = [wordsOfOperation(operation("CONFIRMED", { proof: "request-id" })).title];
    titles.push(wordsOfOperation(operation("CONFIRMED", { proof: "value" })).title);
    titles.push(wordsOfOperation(operation("CONFIRMED")).title);
    expect(titles).toEqual(["Saved and verified", "Saved; origin not verified", "Saved; origin not verified"]);
  });

  it.each(["SENT", "UNKNOWN"] as const)("of %s say not to repeat it", (state) => {
    expect(wordsOfOperation(operation(state)).title).toBe("Sent, not yet verified: do not repeat it");
  });

  it("of an unknown outcome tell an answer that is not borne out from no clear answer", () => {
    expect(wordsOfOperation(operation("UNKNOWN", { requestId: "01VENDOR" })).text).toContain("accepted it");
    expect(wordsOfOperation(operation("UNKNOWN")).text).toContain("may have been saved");
  });

  it("of a superseded change name who came after", () => {
    expect(wordsOfOperation(operation("SUPERSEDED"), "M. Torres").text).toContain("M. Torres changed it");
  });

  it("of an operation that was not sent say why", () => {
    const words = wordsOfOperation(operation("NOT_SENT", { errorTitle: ERRORS.UPSTREAM_UNAVAILABLE.title }));
    expect(words).toMatchObject({ title: "Not sent", text: "FrankieOne cannot be reached." });
  });

  it.each(["NOT_SENT", "REJECTED", "NOT_APPLIED", "NEEDS_HUMAN", "UNKNOWN"] as const)(
    "of %s say what to do",
    (state) => {
      expect(wordsOfOperation(operation(state)).next).toBeTruthy();
    },
  );

  it.each([
    ["FORBIDDEN", 403, /Rules, under Settings/],
    ["SCOPE_UNAVAILABLE", 503, /^Try again/],
    ["UPSTREAM_AUTH", 502, /administrator/],
  ])("of a refusal for %s say what to do", (code, status, next) => {
    expect(wordsOfProblem(problem(code, { status, sent: "no", detail: "Why." })).next).toMatch(next);
  });

  it("are the same whether the server reports an operation as answer or as failure", () => {
    const facts = { operationId: "01OPERATION", requestId: "r" };
    const refused = wordsOfProblem(problem("UPSTREAM_REJECTED", { ...facts, sent: "yes" }));
    expect(refused.title).toBe(wordsOfOperation(operation("REJECTED")).title);
    const unsent = wordsOfProblem(problem("UPSTREAM_UNAVAILABLE", { ...facts, sent: "no" }));
    expect(unsent).toEqual(wordsOfOperation(operation("NOT_SENT", { errorTitle: ERRORS.UPSTREAM_UNAVAILABLE.title })));
  });
});

describe("the words of a new run, which is started and not saved", () => {
  const run = (outcome: OperationState, more: Partial<Operation> = {}) =>
    wordsOfOperation(operation(outcome, { action: "run-workflow", ...more }));

  it("say how it is known that it started", () => {
    expect([run("CONFIRMED", { proof: "request-id" }).title, run("CONFIRMED").title]).toEqual([
      ...["Started and verified", "Started; origin not verified"],
    ]);
    expect(run("CONFIRMED", { proof: "human" }).title).toBe("Settled by a team lead: started");
  });

  it("warn of the charge wherever it may have started, and only there", () => {
    for (const state of ["UNKNOWN", "NEEDS_HUMAN"] as const) expect(run(state).next).toContain("each run is charged");
    expect(run("NOT_APPLIED")).toMatchObject({ title: "Not started", next: "You can start it again." });
  });
});

describe("what others did at the same time", () => {
  const others = [
    { by: "torres@vendor.example", what: "assignee changed from Ben to Torres\nreviewer changed" },
    { by: "night@vendor.example", what: "State changed." },
    { what: "third" },
  ];

  it("is told with who and what, and how much is left untold", () => {
    const { meanwhile } = wordsOfOperation(operation("CONFIRMED", { race: { fields: ["assignee"], others } }));
    expect(meanwhile).toContain(
      "torres@vendor.example also changed it just before: assignee changed from Ben to Torres; ",
    );
    expect(meanwhile).toContain("State changed. 1 more change came in between.");
  });

  it("is told by its fields while nobody knows whose they are", () => {
    const { meanwhile } = wordsOfOperation(operation("CONFIRMED", { race: { fields: ["reviewer"], others: [] } }));
    expect(meanwhile).toMatch(/^FrankieOne's record also changed in: Reviewer\./);
  });

  it("is not mentioned where there is nothing", () => {
    expect(wordsOfOperation(operation("CONFIRMED"))).not.toHaveProperty("meanwhile");
  });
});

describe("a failure that may have been sent", () => {
  it.each([
    ["OFFLINE", "unknown"],
    ["UNREADABLE", "unknown"],
    ["INTERNAL", "unknown"],
    ["INTERNAL", undefined],
  ] as const)("(%s, sent: %s) never says that nothing was sent, and offers to send it once at most", (code, sent) => {
    const { title, text, sent: line, next } = wordsOfProblem(problem(code, { sent }));
    expect([title, text, line].join(" ")).not.toMatch(/nothing (was sent|has changed)/i);
    expect(next).toContain("cannot be applied twice");
  });

  it.each(["It is void.", "Another change was sent, and nothing was sent back.", "Not sent by you.", undefined])(
    "K17: and one that was not sent says so by its mark alone, whatever its words are: %s",
    (detail) => {
      const { text, sent } = wordsOfProblem(problem("AUDIT_UNAVAILABLE", { sent: "no", detail }));
      expect([text, sent]).toEqual([detail, "Nothing was sent."]);
    },
  );

  it("K17: no failure of the server says in its words what its mark says", () => {
    const isOfServer = (file: string) => /\.ts$/.test(file) && !/\.(test|testing)\.ts$|\/words\.ts$/.test(file);
    const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter(isOfServer);
    const saying = files.filter((file) =>
      /["`][^"`\n]*\bnothing was sent\b/i.test(readFileSync(`lib/${file}`, "utf8")),
    );
    expect(saying).toEqual([]);
  });

  it("and faults of fields are told without the paths they are sent under", () => {
    const fields = { "serviceProfile.assignee": "is nobody here" };
    const { text } = wordsOfProblem(
      problem("VALIDATION", { sent: "no", detail: "serviceProfile.assignee: x", fields }),
    );
    expect(text).toBe("Is nobody here.");
  });

  it("and a first request that had arrived says that the changed form was not sent", () => {
    const ending = { kind: "operation", operation: operation("CONFIRMED"), earlier: true } as const;
    expect(wordsOfEnding(ending).next).toContain("were not sent");
  });
});
