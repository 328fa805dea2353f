/**
 * Who may import whom (ARCHITECTURE.md): one direction, no circles. A type-only import binds nothing at run time; rules
 * that let it pass say so. lib/launch/importRules.test.ts plants forbidden imports and sees them refused.
 */

/** Tests and what only tests use may import anything. */
const TEST = String.raw`\.(test|testing|spec)\.tsx?$|^e2e/`;

/** What must never come into a browser, beside every module that imports `server-only`. */
const SERVER = String.raw`^lib/(db|front|launch|sandbox)/|^lib/(env|log|pace|safeUrl)\.ts$|^lib/frankieone/(?!wire/)|/(service|read)\.ts$`;

/** Files of a feature that also run in the browser, by name. */
const IN_BROWSER = String.raw`^lib/(cache|domain|permissions|profiles)/(?!rulesCommand|routeList)|^lib/[^/]+/(contract|rules|queries|mutations|keys|words)\.ts$`;

const FEATURE =
  "^lib/(accounts|background|approvals|cases|documents|executions|hits|notes|officers|organisations|operations|bulkReassign|team|worklist)/";
const RUN_TIME = { dependencyTypesNot: ["type-only"] };

/**
 * Every room, the lowest first: a room imports from those before it, types included, and never from one after it. An order in one
 * line cannot hold a circle, not even around a corner. A new room takes the lowest place that serves it.
 */
const ROOMS = [
  // The ground: the vendor's protocol, words of the domain, our tables, our wire.
  ...["lib/frankieone", "lib/sandbox", "lib/domain", "lib/fresh", "lib/db", "lib/http", "lib/forms", "lib/cache"],
  // What follows from a case, a policy or a role, and what is kept of it.
  ...["lib/profiles", "lib/accounts", "lib/policy", "lib/visits", "lib/permissions", "lib/ledger", "lib/templates"],
  // Who is here.
  ...["lib/auth", "lib/webhooks", "lib/drafts", "lib/officers", "lib/directory", "lib/availability"],
  // The road of every write, and the features on it.
  ...["lib/writes", "lib/cases", "lib/documents", "lib/executions", "lib/hits", "lib/presence", "lib/notes"],
  ...["lib/organisations"],
  ...["lib/operations", "lib/approvals"],
  ...["lib/worklist", "lib/bulkReassign", "lib/team", "lib/views", "lib/analytics", "lib/background"],
  // What is seen.
  ...["components/ui", "components/fresh", "components/outcomes", "components/shell", "components/views"],
  ...["components/ledger", "components/next", "components/rules", "components/sign-in", "components/writes"],
  ...[
    "components/hits",
    "components/availability",
    "components/executions",
    "components/officers",
    "components/notes",
    "components/operations",
  ],
  ...[
    "components/bulkReassign",
    "components/templates",
    "components/approvals",
    "components/team",
    "components/analytics",
  ],
  ...["components/documents", "components/organisations", "components/cases", "components/worklist"],
  // The doors, and what starts and tries everything.
  ...["app", "lib/front", "lib/launch", "lib/testing"],
];
const isIn = (rooms) => `^(${rooms.join("|")})/`;

/** Tests stand beside what they test, at the end of every chain; what they share is a room like every other. */
const SPEC = String.raw`\.(test|spec)\.tsx?$`;

/** One rule a room, all of one name: what stands after it is not for it. */
const ONE_WAY = ROOMS.slice(0, -1).map((room, place) => ({
  name: "rooms-go-one-way",
  comment: "A room imports from the rooms before it (ROOMS), so that no two can ever need each other.",
  severity: "error",
  from: { path: isIn([room]), pathNot: SPEC },
  to: { path: isIn(ROOMS.slice(place + 1)) },
}));

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { ...from, pathNot: [TEST, ...[from.pathNot ?? []].flat()] },
  to,
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ONE_WAY,
    {
      name: "rooms-have-a-place",
      comment: "A room that is not in ROOMS is held by no order.",
      severity: "error",
      from: { path: "^(lib|components)/[^/]+/", pathNot: isIn(ROOMS) },
      to: {},
    },
    {
      name: "loose-files-are-the-ground",
      comment: "A file of lib that is in no room serves all of them.",
      severity: "error",
      from: { path: "^lib/[^/]+$", pathNot: SPEC },
      to: { path: isIn(ROOMS) },
    },
    forbid("no-circles", "Two modules that need each other are one.", {}, { circular: true, viaOnly: RUN_TIME }),
    forbid("resolvable", "What the resolver cannot find, no rule can judge.", {}, { couldNotResolve: true }),
    forbid("no-tests", "Tests are at the end of every chain.", {}, { path: TEST, pathNot: "^e2e/.*\\.json$" }),
    forbid(
      "no-development-packages",
      "Production is installed without them.",
      { path: "^(app|components|lib)/", pathNot: "^lib/launch/" },
      { dependencyTypes: ["npm-dev"], ...RUN_TIME },
    ),

    forbid("doors-are-the-top", "A page or route is imported by nobody.", { pathNot: "^app/" }, { path: "^app/" }),
    forbid(
      "launch-is-the-top",
      "What starts the app is not known to it.",
      { pathNot: String.raw`^(lib/launch/|playwright\.config\.ts$)` },
      { path: "^lib/launch/" },
    ),
    forbid(
      "lib-shows-nothing",
      "What we know does not know how it looks.",
      { path: "^lib/" },
      { path: "^components/" },
    ),
    forbid(
      "doors-ask-services",
      "Pages and routes reach tables, the vendor and the write road through a service.",
      { path: "^app/" },
      {
        path: "^lib/(db|launch|sandbox|front)/|^lib/frankieone/(?!wire/)|^lib/writes/(?!(contract|service|resolve)\\.ts)",
      },
    ),
    forbid("routes-show-nothing", "Our API answers JSON.", { path: "^app/api/" }, { path: "^components/" }),

    forbid(
      "ui-knows-no-domain",
      "components/ui serves any product.",
      { path: "^components/ui/" },
      { path: "^(app|components|lib)/", pathNot: "^components/ui/|^lib/(format|store|tone)\\.ts$" },
    ),
    forbid(
      "browser-without-server",
      "Keys and tables stay away from the browser.",
      { path: "^components/" },
      { path: SERVER },
    ),
    forbid(
      "browser-reaches-no-server",
      "Not over a third module either.",
      { path: `^components/|${IN_BROWSER}` },
      { path: "node_modules/server-only/", reachable: true },
    ),

    forbid(
      "contract-is-neutral",
      "A contract runs on both sides: zod, the vendor's schemas, pure rules.",
      { path: "/contract\\.ts$" },
      {
        path: `${SERVER}|/(queries|mutations)\\.ts$|^lib/http/|node_modules/(react|pg|drizzle-orm|undici|pino)/`,
        ...RUN_TIME,
      },
    ),
    forbid(
      "rules-are-pure",
      "A rule decides from what it is given.",
      { path: "^lib/[^/]+/[a-zA-Z]*[rR]ules\\.ts$" },
      {
        path: `${SERVER}|/(queries|mutations)\\.ts$|^lib/http/|node_modules/(react|pg|drizzle-orm|undici|pino|@tanstack)/`,
        ...RUN_TIME,
      },
    ),
    forbid(
      "domain-is-the-ground",
      "The words of the domain know nobody: everybody uses them, tables included.",
      { path: "^lib/domain/" },
      { pathNot: "^lib/domain/|^lib/foldName\\.ts$|^lib/frankieone/wire/|node_modules/zod/" },
    ),
    forbid(
      "profiles-are-read-purely",
      "What a service profile says follows from the profile alone.",
      { path: "^lib/profiles/" },
      { pathNot: "^lib/(profiles|domain|frankieone/wire)/|^lib/(foldName|format|tone)\\.ts$" },
    ),
    forbid(
      "queries-run-in-the-browser",
      "Hooks ask our API.",
      { path: "/(queries|mutations)\\.ts$" },
      { path: SERVER },
    ),
    forbid(
      "service-runs-on-the-server",
      "A service needs no browser.",
      { path: "/(service|read)\\.ts$" },
      { path: "/(queries|mutations)\\.ts$|^lib/http/client\\.ts$|node_modules/(react|@tanstack)/" },
    ),

    forbid(
      "vendor-through-services",
      "Only services and the write road speak with the vendor.",
      { pathNot: ["^lib/frankieone/", "^lib/writes/", FEATURE] },
      { path: "^lib/frankieone/(?!wire/)", ...RUN_TIME },
    ),
    forbid(
      "one-road-of-writes",
      "Nobody else sends the vendor a mutation: it would be on no record.",
      { pathNot: "^lib/writes/" },
      { path: "^lib/frankieone/writes\\.ts$" },
    ),
    forbid(
      "protocol-knows-no-desk",
      "lib/frankieone knows no session, ledger or table.",
      { path: "^lib/frankieone/" },
      {
        path: "^(app|components|lib)/",
        pathNot:
          "^lib/frankieone/|^lib/(digest|env|errors|foldName|log|metrics|ownError|pace|perProcess|safeUrl|trace)\\.ts$",
      },
    ),
    forbid(
      "wire-is-neutral",
      "The vendor's schemas are shared with the sandbox and the browser.",
      { path: "^lib/frankieone/wire/" },
      { pathNot: "^lib/frankieone/wire/|node_modules/zod/" },
    ),
    forbid(
      "sandbox-is-the-vendor",
      "It shares the vendor's schemas with us and nothing else.",
      { path: "^lib/sandbox/" },
      { path: "^(app|components|lib)/", pathNot: "^lib/sandbox/|^lib/frankieone/wire/" },
    ),
    forbid(
      "nobody-knows-the-sandbox",
      "The vendor is behind HTTP.",
      { pathNot: "^lib/(sandbox|launch)/" },
      { path: "^lib/sandbox/" },
    ),
    forbid(
      "tables-know-no-feature",
      "lib/db is our tables.",
      { path: "^lib/db/" },
      {
        path: "^(app|components|lib)/",
        pathNot: "^lib/db/|^lib/(env|errors|ownError|perProcess|safeUrl)\\.ts$",
        ...RUN_TIME,
      },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
