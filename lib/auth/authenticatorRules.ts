/** How a code of the app is typed: six digits, spaces between them do not matter. */
export const APP_CODE = /^[0-9]{6}$/;
/** How a recovery code looks: two groups of five, without letters that are easily confused. */
export const RECOVERY_CODE = /^[abcdefghjkmnpqrstuvwxyz23456789]{10}$/;

/** A code in the form it is compared. In: what was typed. Out: undefined for what can be neither kind. */
export function codeFrom(typed: string): { kind: "app" | "recovery"; code: string } | undefined {
  const code = typed.toLowerCase().replace(/[\s-]/g, "");
  if (APP_CODE.test(code)) return { kind: "app", code };
  return RECOVERY_CODE.test(code) ? { kind: "recovery", code } : undefined;
}
