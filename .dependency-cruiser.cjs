/**
 * Who may import whom (ARCHITECTURE.md): one direction, no circles. A type-only import binds nothing at run time; rules
 * that let it pass say so. lib/launch/importRules.test.ts plants forbidden imports and sees them refused.
 */

/** Tests and what only tests use may import anything. */
const TEST = String.raw`\.(test|spec)\.tsx?$|/[a-z]+Test\.ts$|/(test[A-Z][a-z]+|requestOfTest|testing|setUpTestDatabase|vitestDatabase)\.ts$|^e2e/`;

/** What must never come into a browser, beside every module that imports `server-only`. */
const SERVER = String.raw`^lib/(db|front|launch|sandbox)/|^lib/(env|log|pace|safeUrl)\.ts$|^lib/frankieone/(?!wire/)|/(service|read)\.ts$`;

/** Files of a feature that also run in the browser, by name. */
const IN_BROWSER = String.raw`^lib/[^/]+/(contract|rules|queries|mutations|keys|words)\.ts$`;

const FEATURE = "^lib/(accounts|approvals|cases|executions|officers|operations|plans|team|worklist)/";
const RUN_TIME = { dependencyTypesNot: ["type-only"] };

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
      { pathNot: "^lib/launch/" },
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
        path: "^lib/(db|launch|sandbox|front)/|^lib/frankieone/(?!wire/)|^lib/writes/(?!(contract|keys|service|resolve)\\.ts)",
      },
    ),
    forbid("routes-show-nothing", "Our API answers JSON.", { path: "^app/api/" }, { path: "^components/" }),

    forbid(
      "ui-knows-no-domain",
      "components/ui serves any product.",
      { path: "^components/ui/" },
      { path: "^(app|components|lib)/", pathNot: "^components/ui/|^lib/format\\.ts$" },
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
      { path: "^(app|components|lib)/", pathNot: "^lib/frankieone/|^lib/(env|errors|log|pace|safeUrl)\\.ts$" },
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
      { path: "^(app|components|lib)/", pathNot: "^lib/db/|^lib/(env|safeUrl)\\.ts$", ...RUN_TIME },
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
