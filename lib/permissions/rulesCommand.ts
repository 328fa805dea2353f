import { writeSync } from "node:fs";
import { BUILT_IN } from "@/lib/policy/builtIn";
import type { Policy } from "@/lib/policy/contract";
import { SECOND_PEOPLE } from "@/lib/policy/secondPersonContract";
import { answersOf, matrixOf, type MatrixRow } from "./matrix";
import { OPEN_ROUTES, routesIn } from "./routeList";
import { flagsOfCommand } from "@/lib/flags";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { ROLES } from "@/lib/domain/roles";

/* `npm run rules`: the permissions of each role and the action of each route, printed from the code. */

flagsOfCommand({}, "Usage: npm run rules (prints who may do what, and which route asks for which action)");

function cellOf(permissions: MatrixRow["permissions"][(typeof ROLES)[number]]): string {
  return answersOf(permissions)
    .map(({ relations, permission }) => {
      const answer = permission.allowed ? "yes" : `no (${permission.rule})`;
      return relations ? `${relations.join(", ")}: ${answer}` : answer;
    })
    .join("; ");
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `${lines.join("\n")}\n`;
}

const { secondPerson } = BUILT_IN;
const POLICIES: { name: string; policy: Policy; differs: readonly string[] }[] = [
  ...[[...SECOND_PEOPLE], ["lead" as const], ["reviewer" as const]].map((who) => ({
    ...{ name: `second person: ${who.join(", ")}`, differs: ["decide-proposal"] },
    policy: { ...BUILT_IN, secondPerson: { ...secondPerson, who } },
  })),
  {
    ...{ name: "overrides by the assignee: refused", differs: ["override"] },
    policy: { ...BUILT_IN, overrides: { byAssignee: "refused" } },
  },
];
const head = ["What", "Action", ...ROLES.map((role) => ROLE_WORDS[role])];
const sections = POLICIES.map(({ name, policy, differs }, index) => {
  const rows = matrixOf(policy).filter(({ action }) => index === 0 || differs.includes(action));
  const cells = rows.map(({ words, action, permissions }) => [
    words,
    action,
    ...ROLES.map((role) => cellOf(permissions[role])),
  ]);
  return `## By policy, ${name}\n\n${tableOf(head, cells)}`;
});
const routes = routesIn(process.cwd()).map(({ method, route, access, onCase }) => {
  const judged = onCase && `${onCase.join(", ")}, on the case`;
  return [method, route, access ?? judged ?? OPEN_ROUTES[route] ?? "no rule"];
});
const all = [...sections, `## Routes\n\n${tableOf(["Method", "Route", "Asks for"], routes)}`].join("\n");
writeSync(1, `# Who may do what\n\n${all}`);
