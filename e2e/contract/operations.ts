import { type OpenApiDocument, type Operation, type Parameter, readDocuments } from "./documents";

/** An operation of the vendor with everything needed to judge a call to it. */
export interface FoundOperation {
  document: OpenApiDocument;
  template: string;
  operation: Operation;
  parameters: Parameter[];
  /** Values of the path's parameters, decoded. */
  pathValues: Record<string, string>;
}

let documents: OpenApiDocument[] | undefined;
const loaded = () => (documents ??= readDocuments());

function pathValues(template: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [template.split("/"), path.split("/")];
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const text = given[place] ?? "";
    if (part.startsWith("{")) values[part.slice(1, -1)] = decodeURIComponent(text);
    else if (part !== text) return undefined;
  }
  return values;
}

function parametersOf(document: OpenApiDocument, template: string, operation: Operation): Parameter[] {
  const declared = [...(document.paths[template]?.parameters ?? []), ...(operation.parameters ?? [])];
  const found = declared.map((one) =>
    "$ref" in one ? (document.components.parameters[one.$ref.split("/").pop() ?? ""] as Parameter) : one,
  );
  return [...new Map(found.map((one) => [`${one.in}/${one.name}`, one])).values()];
}

/** The vendor's operation for a call, undefined when the documents have none. In: method, path without query. */
export function findOperation(method: string, path: string): FoundOperation | undefined {
  for (const document of loaded()) {
    // A literal path such as /v2/individuals/hostedurl wins over one with a parameter in the same place.
    const templates = Object.keys(document.paths).sort((one, other) => one.split("{").length - other.split("{").length);
    for (const template of templates) {
      const operation = document.paths[template]?.[method.toLowerCase()];
      const values = operation && pathValues(template, path);
      if (!values) continue;
      return {
        document,
        template,
        operation,
        parameters: parametersOf(document, template, operation),
        pathValues: values,
      };
    }
  }
  return undefined;
}
