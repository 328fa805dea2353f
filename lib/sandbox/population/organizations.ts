import type { Organization } from "../cases/blueprint";
import type { Draw } from "./draw";

const words = (text: string) => text.split(" ");

const FIRST = words(
  "Acacia Aurora Banksia Beacon Birch Bluewren Boulder Brightwater Cascade Cedar Clearwater Compass Coral Cormorant Driftwood Ember Everglade Fernbrook Foxglove Granite Greenstone Harbourside Highfield Ironbark Jacaranda Kestrel Kingfisher Lantern Longreach Magnolia Marigold Meridian Millpond Moonrise Northwind Oakbridge Outpost Paperbark Pinnacle Quarry Redgum Ridgeline Rivermouth Saltbush Sandstone Silverfern Southern Spinifex Starling Stonefield Sunbird Tamarind Tidewater Tussock Waratah Westgate Willowbank Windmill Wildflower Yarrow",
);
const SECOND = words(
  "Accounting Analytics Bakery Brewing Cabinetry Capital Catering Ceramics Consulting Construction Couriers Dairy Dental Electrical Engineering Farms Fisheries Fitness Freight Glazing Holdings Hospitality Imports Insurance Joinery Landscaping Legal Logistics Media Mining Nurseries Optometry Packaging Plumbing Properties Roofing Solar Textiles Timber Trading Transport Veterinary Vineyards",
);
const FORMS: Record<string, readonly (readonly [suffix: string, organizationType: string])[]> = {
  AUS: [
    ["Pty Ltd", "AUSTRALIAN PRIVATE COMPANY"],
    ["", "SOLE TRADER"],
    ["Family Trust", "DISCRETIONARY TRUST"],
  ],
  NZL: [
    ["Limited", "NZ LIMITED COMPANY"],
    ["", "SOLE TRADER"],
  ],
  GBR: [
    ["Ltd", "PRIVATE LIMITED COMPANY"],
    ["LLP", "LIMITED LIABILITY PARTNERSHIP"],
  ],
};

/** An invented organisation. In: its number in the population, which becomes part of the registration number. */
export function organizationOf(draw: Draw, index: number): Organization {
  const country = draw.pick(["AUS", "AUS", "AUS", "NZL", "GBR"]);
  const [suffix, organizationType] = draw.pick(FORMS[country] ?? []) ?? ["", "OTHER"];
  return {
    kind: "ORGANIZATION",
    registeredName: [draw.pick(FIRST), draw.pick(SECOND), suffix].filter(Boolean).join(" "),
    organizationType,
    registrationNumber: `${country}${String(100_000_000 + index)}`,
    country,
  };
}
