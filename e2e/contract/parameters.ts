import type { Schema } from "./contradictions";
import type { Parameter } from "./documents";
import type { FoundOperation } from "./operations";
import { judgesOf } from "./validators";

const scalar = (type: unknown, text: string): unknown => {
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
};

/**
 * The value that a parameter's texts mean. Arrays come comma-separated or, with `explode` (the default), as repeated
 * keys.
 */
function valueOf({ schema, explode }: Parameter, texts: string[]): unknown {
  if (schema.type !== "array") return scalar(schema.type, texts[0] ?? "");
  const members = explode === false ? texts.flatMap((text) => text.split(",")) : texts;
  return members.map((text) => scalar((schema.items as Schema | undefined)?.type, text));
}

function textsOf(
  { name, in: where }: Parameter,
  found: FoundOperation,
  query: URLSearchParams,
  headers: Headers,
): string[] {
  if (where === "query") return query.getAll(name);
  const text = where === "path" ? found.pathValues[name] : headers.get(name);
  return text === undefined || text === null ? [] : [text];
}

/** Complaints about path, query and headers of a call: missing, undeclared, repeated where one is due, or not as declared. */
export function parameterComplaints(found: FoundOperation, query: URLSearchParams, headers: Headers): string[] {
  const { request } = judgesOf(found.document);
  const declared = found.parameters.flatMap((parameter) => {
    const place = `${parameter.in} ${parameter.name}`;
    const texts = textsOf(parameter, found, query, headers);
    if (texts.length === 0) return parameter.required ? [`${place} is required`] : [];
    if (texts.length > 1 && (parameter.schema.type !== "array" || parameter.explode === false))
      return [`${place} is repeated`];
    return request.complaints(parameter.schema, valueOf(parameter, texts), place);
  });
  const known = new Set(found.parameters.filter((one) => one.in === "query").map((one) => one.name));
  const undeclared = [...new Set(query.keys())]
    .filter((name) => !known.has(name))
    .map((name) => `query ${name} is not declared`);
  return [...declared, ...undeclared];
}
