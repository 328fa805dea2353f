import { writeSync } from "node:fs";
import { BUILT_IN } from "@/lib/policy/builtIn";
import type { Policy } from "@/lib/policy/contract";
import { SECOND_PEOPLE } from "@/lib/policy/secondPersonContract";
import { answersOf, matrixOf, type MatrixRow } from "./matrix";
import { JUDGED_FURTHER, OPEN_ROUTES, routesIn } from "./routeList";
import { ROLE_WORDS } from "./roleWords";
import { ROLES } from "./roles";

/* `npm run rules`: who may do what, and which route asks for which action, as the code has it. */

function cellOf(verdicts: MatrixRow["verdicts"][(typeof ROLES)[number]]): string {
  return answersOf(verdicts)
    .map(({ relations, verdict }) => {
      const answer = verdict.allowed ? "yes" : `no (${verdict.rule})`;
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
  const cells = rows.map(({ words, action, verdicts }) => [
    words,
    action,
    ...ROLES.map((role) => cellOf(verdicts[role])),
  ]);
  return `## By policy, ${name}\n\n${tableOf(head, cells)}`;
});
const routes = routesIn(process.cwd()).map(({ method, route, access }) => {
  const further = JUDGED_FURTHER[`${method} ${route}`];
  return [method, route, [access ?? OPEN_ROUTES[route] ?? "no rule", further].filter(Boolean).join(", then ")];
});
const all = [...sections, `## Routes\n\n${tableOf(["Method", "Route", "Asks for"], routes)}`].join("\n");
writeSync(1, `# Who may do what\n\n${all}`);
