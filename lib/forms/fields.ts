import { faultOfComment, normaliseComment } from "@/lib/domain/commentRules";

/** What is wrong with the fields of a form, by field: a sentence for the officer. */
export type Faults<Field extends string> = Partial<Record<Field, string>>;

/** Judges a comment as typed. In: the text, and what to say where one is due and none is there. */
export function faultOfText(typed: string, missing?: string): string | undefined {
  const text = normaliseComment(typed);
  if (text === "") return missing;
  const fault = faultOfComment(text);
  return fault && asSentence(fault);
}

/** The comment of a body: absent when nothing was typed. */
export function commentOf(typed: string): { text: string } | undefined {
  const text = normaliseComment(typed);
  return text === "" ? undefined : { text };
}

/**
 * The faults the server found, by the field of the form. In: `fields` of a problem, whose names are paths into the body
 * ("comment.text", "serviceProfile.assignee"), and the fields the form has.
 */
export function faultsFrom<Field extends string>(
  paths: Record<string, string> | undefined,
  known: readonly Field[],
): Faults<Field> {
  const faults: Faults<Field> = {};
  for (const [path, message] of Object.entries(paths ?? {})) {
    const parts = path.split(".");
    const field = known.find((each) => parts.includes(each));
    if (field) faults[field] = asSentence(message);
  }
  return faults;
}

/** Messages of schemas follow a field's name ("is longer than …"); for a reader they are on their own. */
export function asSentence(message: string): string {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
