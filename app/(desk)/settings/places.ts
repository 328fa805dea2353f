import type { Officer } from "@/lib/domain/officer";
import { type Action, can } from "@/lib/permissions/can";

/** A page of the settings: its address and its name. */
export interface SettingsPlace {
  href: string;
  label: string;
}

/** What the officer keeps for the team, then what is the officer's own. Without `access` a page is open to everybody. */
const PLACES: (SettingsPlace & { access?: Action })[] = [
  { access: "read-officers", label: "Officers", href: "/settings/officers" },
  { access: "keep-template", label: "Templates", href: "/settings/templates" },
  { label: "Rules", href: "/settings/rules" },
  { label: "Availability", href: "/settings/availability" },
  { label: "Sessions", href: "/settings/sessions" },
];

/** The pages of the settings that this officer may open; never none. */
export function settingsFor(officer: Officer): SettingsPlace[] {
  return PLACES.filter(({ access }) => !access || can(officer, access).allowed).map(({ href, label }) => ({
    href,
    label,
  }));
}
