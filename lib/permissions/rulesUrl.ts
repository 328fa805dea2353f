/** The page that says who may do what, at the rule that refused where it is named. */
export function rulesHref(rule?: string): string {
  return rule ? `/settings/rules#${encodeURIComponent(rule)}` : "/settings/rules";
}
