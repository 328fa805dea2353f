import { humanise } from "@/lib/format";

/** Rules of identity checks, as the trade says them. */
const RULES = new Map<string, string>(
  Object.entries({
    "2plus2": "2+2",
    two_plus: "2+2",
    two_plus_id: "2+2 with ID",
    "1plus1": "1+1",
    one_plus: "1+1",
    one_plus_one: "1+1",
    one_plus_id: "1+1 with ID",
    default: "Rule",
  }),
);

const ATTRIBUTES = new Map<string, string>(
  Object.entries({
    name: "Name",
    curr_name: "Name",
    prev_name: "Previous name",
    address: "Address",
    curr_addr: "Address",
    prev_addr: "Previous address",
    dob: "Date of birth",
    date_of_birth: "Date of birth",
    alt_dob: "Other date of birth",
    gender: "Gender",
    gov_id: "Government ID",
    other_id: "Other ID",
    email: "E-mail address",
    email_address: "E-mail address",
    phone: "Phone number",
    phone_number: "Phone number",
  }),
);

/** A rule in words: `two_plus` → "2+2"; an account's own rule keeps its name. */
export function wordOfRule(rule: string): string {
  return RULES.get(rule.toLowerCase()) ?? humanise(rule);
}

/** What is matched, in words: `dob` and `DATE_OF_BIRTH` → "Date of birth". */
export function wordOfAttribute(attribute: string): string {
  const snake = attribute.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  return ATTRIBUTES.get(snake) ?? humanise(snake.toUpperCase());
}

/** Words as a series: "name, address and date of birth". */
export function seriesOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A word within a sentence: "Date of birth" → "date of birth", while "ID" and "PEP" stay. */
export function within(word: string): string {
  return /^([A-Z]-?[a-z]|A )/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
