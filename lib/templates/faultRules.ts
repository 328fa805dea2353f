import { faultOfWords, normaliseComment } from "@/lib/domain/commentRules";
import { asSentence, type Faults } from "@/lib/forms/fields";
import { faultOfPlaceholders } from "./placeholders";

/** What a template is made of, as a form holds it. */
export interface Typed {
  title: string;
  text: string;
}

/** What is wrong with a template as typed, by field; the server judges by the same rules, and whether the title is free. */
export function faultsOfTemplate({ title, text }: Typed): Faults<keyof Typed> {
  const words = normaliseComment(text);
  const faults: Faults<keyof Typed> = {};
  const ofTitle = title.trim() ? faultOfWords(normaliseComment(title)) : "enter a title";
  const ofText = words ? (faultOfWords(words) ?? faultOfPlaceholders(words)) : "enter a text";
  if (ofTitle) faults.title = asSentence(ofTitle);
  if (ofText) faults.text = asSentence(ofText);
  return faults;
}
