import fc from "fast-check";
import {
  ISSUE_CATEGORIES,
  MONITORING_TYPES,
  RISK_LEVELS,
  SERVICE_PROFILE_STATES,
  WORKFLOW_STATUSES,
  WRITABLE_STATES,
} from "@/lib/frankieone/wire/enums";
import { MANUAL_STATUSES, RESULT_KINDS } from "@/lib/frankieone/wire/decisions";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { RESOLUTIONS } from "@/lib/domain/operationStates";
import { PERSONAL_CANARY } from "./canaries";
import { SPARE } from "./people";
import { HIT } from "./queries";
import type { Route } from "./routes";
import { hostileText, hostileValue } from "./values";

const name = fc.constantFrom(...DEMO_OFFICERS.map((officer) => officer.name));
const comment = fc.oneof(
  { weight: 7, arbitrary: fc.constant({ text: `Looked at again. ${PERSONAL_CANARY}` }) },
  { weight: 1, arbitrary: hostileText.map((text) => ({ text })) },
);

const change = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.oneof(
      fc.record({ assignee: name }),
      fc.record({ reviewer: name }),
      fc.record({ assignee: name, reviewer: name }),
    ),
  },
  { weight: 1, arbitrary: fc.record({ state: fc.constantFrom(...WRITABLE_STATES) }) },
  { weight: 1, arbitrary: fc.record({ currentWorkflowName: fc.constantFrom("AML-Screening", "KYC-Basic") }) },
);
const update = fc.record({ serviceProfile: change, comment });
const override = fc.record({
  status: fc.constantFrom(...WORKFLOW_STATUSES),
  reasonCode: fc.constantFrom(...BUILT_IN.reasonCodes.map(({ code }) => code)),
  comment,
});
const decision = fc.record({
  processResults: fc.constantFrom([HIT], [HIT, HIT], ["x"], []),
  manualStatus: fc.constantFrom(...RESULT_KINDS.flatMap((kind): readonly string[] => MANUAL_STATUSES[kind])),
  reasonCode: fc.constantFrom(...BUILT_IN.hitReasons.map(({ code }) => code)),
  comment,
});
const riskLevel = fc.record({ riskLevel: fc.constantFrom(...RISK_LEVELS), comment });
const monitoring = fc.record({
  enabled: fc.boolean(),
  monitoringTypes: fc.subarray([...MONITORING_TYPES], { minLength: 1 }),
  comment,
});
const resolution = fc.record({ outcome: fc.constantFrom(...RESOLUTIONS), comment });
const filters = fc.record(
  {
    states: fc.uniqueArray(fc.constantFrom(...SERVICE_PROFILE_STATES), { minLength: 1, maxLength: 3 }),
    riskLevels: fc.uniqueArray(fc.constantFrom(...RISK_LEVELS), { minLength: 1, maxLength: 2 }),
    issueCategories: fc.uniqueArray(fc.constantFrom(...ISSUE_CATEGORIES), { minLength: 1, maxLength: 2 }),
    assignees: fc.array(fc.oneof(name, hostileText), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const term = fc.constantFrom(PERSONAL_CANARY, "Silva", "a b", "..");
const search = fc.record({
  type: fc.constantFrom("EXACT", "FUZZY"),
  terms: term.map((each) => [{ term: each, field: "NAME" }]),
});
const searching = fc.record({ search, filters }, { requiredKeys: [] });
const view = fc.record({
  name: fc.constantFrom("Mine", "Late", "a"),
  params: fc.constantFrom("", "page=2", "sort=asc"),
});
const sharing = fc.oneof(fc.record({ shared: fc.boolean() }), fc.constant({}), view);
const ids = fc.constantFrom("11111111-2222-4333-8444-555555555555", "not an id");
const planSource = fc.oneof(
  fc.record({ kind: fc.constant("holder"), name: fc.oneof(name, hostileText) }),
  fc.record({ kind: fc.constant("filter"), request: searching }),
  fc.record({
    kind: fc.constant("rows"),
    rows: fc.array(fc.record({ entityId: ids, serviceName: fc.constant("KYC") })),
  }),
);
const plan = fc.record({
  source: planSource,
  target: fc.oneof(fc.record({ kind: fc.constant("person"), name }), fc.constant({ kind: "spread" })),
});
const session = fc.record({ id: fc.uuid() });
const credentials = fc.record({
  csrfToken: fc.constant("0".repeat(64)),
  email: fc.constantFrom("nobody@countersign.example", "x@y", "ａ@b.example"),
  password: fc.constant(PERSONAL_CANARY),
});
const account = fc.record({ childAccount: fc.oneof(hostileText, fc.constant("11111111-2222-4333-8444-555555555555")) });
const note = fc.record({
  text: fc.oneof(hostileText, fc.constant(`Called the bank. ${PERSONAL_CANARY}`)),
  mentions: fc.array(fc.uuid(), { maxLength: 2 }),
});
const template = fc.record({
  title: fc.constantFrom("Seen", "Late"),
  text: fc.oneof(hostileText, fc.constant("I looked: {why}")),
  forms: fc.constantFrom([], ["override"]),
});
const officerChange = fc.oneof(
  fc.record({ role: fc.constantFrom("analyst", "lead", "auditor") }),
  fc.record({ disabled: fc.boolean() }),
  fc.record({ samePersonAs: fc.constantFrom(null, ...SPARE) }),
  fc.record({
    scope: fc.record({
      services: fc.constantFrom(null, ["AML"], ["KYC"], ["AML", "KYC"]),
      childAccounts: fc.constantFrom(null, ["child-1"]),
    }),
  }),
);
const newcomer = fc
  .record({ at: fc.nat(999), role: fc.constantFrom("analyst", "lead", "auditor") })
  .map(({ at, role }) => ({
    email: `n${at}@desk.example`,
    name: `Newcomer ${[...String(at)].map(letter).join("")}`,
    role,
  }));
const letter = (digit: string) => String.fromCharCode(97 + Number(digit));
const signOut = fc.record({ csrfToken: fc.constant("1".repeat(64)) });

/** What a route's body is when nobody means harm, by the end of its pattern; a route not listed gets any of them. */
const HARMLESS: readonly (readonly [ending: RegExp, body: fc.Arbitrary<object>])[] = [
  [/\[serviceName\]$/, update],
  [/\[workflowExecutionId\]$/, override],
  [/\/results\/\[resultKind\]$/, decision],
  [/\/risk$/, riskLevel],
  [/\/monitor$/, monitoring],
  [/\/execute$/, fc.oneof(fc.record({ comment }), fc.constant({}))],
  [/\/resolution$/, resolution],
  [/\/(approval|rejection)$/, fc.record({ comment })],
  [/\/(withdrawal|notes\/seen)$/, fc.constant({})],
  [/\/notes$/, note],
  [/^\/api\/search\//, searching],
  [/^\/api\/bulk-reassign$/, plan],
  [/\/confirmation$/, fc.record({ comment })],
  [/^\/api\/bulk-reassign\/.*(pause|resumption|cancellation|retry|undo)$/, fc.constant({})],
  [/^\/api\/views\//, sharing],
  [/^\/api\/views$/, view],
  [/^\/api\/officers\/\[id\]$/, officerChange],
  [/\/directory$/, newcomer],
  [/\/(invitation|authenticator-reset)$/, fc.constant({})],
  [/^\/api\/availability\//, fc.constantFrom({}, { until: "2099-01-01" })],
  [/\/child-account$/, account],
  [/^\/api\/templates/, template],
  [/\/sessions\/end$/, session],
  [/^\/api\/auth\//, fc.oneof(credentials, signOut)],
];

export function harmlessBody({ pattern }: Route): fc.Arbitrary<object> {
  return HARMLESS.find(([ending]) => ending.test(pattern))?.[1] ?? fc.oneof(...HARMLESS.map(([, body]) => body));
}

const STRANGE_KEYS = [
  ...[
    "currentWorkflowName",
    "updatedBy",
    "serviceProfileId",
    "entityId",
    "customerId",
    "riskLevel",
    "role",
    "officerId",
  ],
  ...["__proto__", "constructor", "toString", "then", "status", "state"],
];

/** A harmless body with one thing in it that does not belong there, on the top or one floor below. */
function spoilt(route: Route): fc.Arbitrary<string> {
  return fc
    .tuple(harmlessBody(route), fc.constantFrom(...STRANGE_KEYS), hostileValue, fc.nat(7))
    .map(([body, key, value, place]) => {
      const keys = Object.keys(body);
      const at = keys[place % (keys.length + 1)];
      const inner = at === undefined ? undefined : (body as Record<string, unknown>)[at];
      if (at === undefined) return withOwn(body, key, value);
      if (typeof inner !== "object" || inner === null || Array.isArray(inner) || place > 3)
        return withOwn(body, at, value);
      return JSON.stringify({ ...body, [at]: JSON.parse(withOwn(inner, key, value)) as unknown });
    });
}

/** In text, since `__proto__` in an object literal is no key. */
function withOwn(body: object, key: string, value: unknown): string {
  const rest = JSON.stringify(body).slice(1);
  return `{${JSON.stringify(key)}:${JSON.stringify(value) ?? "null"}${rest === "}" ? "" : ","}${rest}`;
}

const nested = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);

/** Section 5 of the attacks: what no schema should ever get to see. */
const NO_JSON: readonly (string | Buffer)[] = [
  ...["", "null", '"x"', "[]", "{", "NaN", '{"a":1e400}', '{"a":-0}', '{"a":9007199254740993}', "\ufeff{}", "{}{}"],
  ...['{"state":"ARCHIVED","state":"ACTIVE"}', '{"a":1,"\\u0061":2}', '{"__proto__":{"admin":true}}'],
  ...[nested("[", "]"), nested('{"a":', "}"), `{"a":"${"x".repeat(40_000)}"}`, "<a/>", "a=1&b=2"],
  ...[Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), Buffer.from("{}", "utf16le"), Buffer.from([0x1f, 0x8b, 8, 0])],
];

/** The body of an attack on a route. */
export function body(route: Route): fc.Arbitrary<Buffer> {
  return fc
    .oneof(
      { weight: 6, arbitrary: harmlessBody(route).map((each) => JSON.stringify(each)) },
      { weight: 2, arbitrary: spoilt(route) },
      { weight: 1, arbitrary: fc.constantFrom(...NO_JSON) },
      { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
    )
    .map((each) => Buffer.from(each));
}
