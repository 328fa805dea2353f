/** Which case: its entity and its service. */
interface Place {
  entityId: string;
  serviceName: string;
}

/*
 * Where FrankieOne's own portal shows a case. Its addresses are not documented and differ by account, so the organisation gives the
 * template: https://portal.example/entities/{entityId}?service={serviceName}
 */

const PLACEHOLDER = /\{([^{}]*)\}/g;
const KNOWN = new Set(["entityId", "serviceName"]);

/** What is wrong with a template, in words without its value, or undefined. A placeholder may stand anywhere behind the host. */
export function faultOfPortalTemplate(template: string): string | undefined {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
  if (names.some((name) => !KNOWN.has(name))) return "may hold the placeholders {entityId} and {serviceName} only";
  if (!names.includes("entityId")) return "must hold the placeholder {entityId}";
  const [one, other] = [
    filled(template, { entityId: "a", serviceName: "b" }),
    filled(template, { entityId: "c", serviceName: "d" }),
  ];
  if (!URL.canParse(one) || !URL.canParse(other)) return "is not a URL";
  const url = new URL(one);
  if (url.protocol !== "https:") return "must be https";
  if (url.username || url.password) return "must not carry a user name or password";
  return new URL(other).host === url.host ? undefined : "must not hold a placeholder in its host";
}

/** The address of a case in the portal. In: a template without faults. */
export function portalUrlOf(template: string, place: Place): string {
  return filled(template, place);
}

function filled(template: string, { entityId, serviceName }: Place): string {
  const values: Record<string, string> = { entityId, serviceName };
  return template.replace(PLACEHOLDER, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}
