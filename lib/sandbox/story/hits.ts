import type { Finding } from "../cases/blueprint";
import { type Hit, mediaHit, pepHit, sanctionHit, together, watchlistHit } from "../findings/aml";

const UZBEKISTAN = { countryCode: "UZB", countryName: "Uzbekistan" };
const BRITAIN = { countryCode: "GBR", countryName: "United Kingdom" };

const article = (title: string, source: string, date: string, snippet: string) => ({ title, source, date, snippet });

/** Findings of an account whose risk score counts the gravest of them alone, which stands first. */
const gravestCounts = ([first, ...others]: readonly [Finding, ...Finding[]]): Finding[] => [
  first,
  ...others.map((finding) => ({ ...finding, factors: [] })),
];

/** Three people of one name about whom nothing else is known: alike, and decided alike. */
const alike = ["Trader fined over mislabelled goods", "Court hears bakery dispute", "Cyclist hurt on ring road"].map(
  (title, place) =>
    mediaHit({
      ...{ name: "Yusuf Karimov", strength: 71, place: place + 1, ...BRITAIN },
      articles: [
        article(title, "The Northern Post", `2026-0${place + 3}-11`, "A man of that name was named in court."),
      ],
    }),
) as [Finding, Finding, Finding];

/** Twelve hits on one name: the same person, a relative, namesakes, in six scripts; two of them decided before. */
export const TWELVE_HITS = gravestCounts([
  sanctionHit({
    ...{ name: "Yusuf KARIMOV", strength: 97, born: "1978-05-14", ...UZBEKISTAN },
    list: "Consolidated list of financial sanctions targets",
    reason: "Director of a designated freight company",
    since: "2023-02-24",
    aliases: ["Юсуф Каримов", "Yusup Karimov"],
    match: {
      address: "14 Mustaqillik Avenue, Tashkent",
      nationalId: { idNumber: "AB 4417702", idType: "Passport", issuingCountryCode: "UZB" },
    },
  }),
  together([
    pepHit({
      ...{ name: "Юсуф Каримов", strength: 95, born: "1978", ...UZBEKISTAN },
      ...{ level: "2", position: "Deputy minister of transport", since: "2019-09-02", until: "2023-01-30" },
      relatedParties: [{ name: "Nodira Karimova", relationship: "Sister" }],
    }),
    pepHit({
      ...{ name: "Yusuf Karimov", strength: 82, born: "1951", countryCode: "TJK", countryName: "Tajikistan" },
      ...{ level: "4", position: "Member of a district council", since: "1994-06-01", until: "2002-06-01" },
      match: { isDeceased: true },
      manualStatus: "FALSE_POSITIVE",
    }),
    pepHit({
      ...{ name: "Nodira Karimova", strength: 54, born: "1981-11-03", ...UZBEKISTAN },
      ...{ level: "3", position: "Adviser to a state bank", since: "2020-01-15" },
      match: { isRelated: true },
      relatedParties: [{ name: "Yusuf Karimov", relationship: "Brother" }],
    }),
  ]),
  together([
    watchlistHit({
      ...{ name: "يوسف كريموف", strength: 88, born: "1979", countryCode: "ARE", countryName: "United Arab Emirates" },
      ...{ list: "Traders under notice", reason: "Unpaid customs duties", since: "2024-07-01" },
    }),
    watchlistHit({
      ...{ name: "优素福·卡里莫夫", strength: 80, countryCode: "CHN", countryName: "China" },
      ...{ list: "Import licence refusals", reason: "Licence refused", since: "2025-03-18" },
      match: { isAlias: true },
      manualStatus: "UNKNOWN",
    }),
  ]),
  together([
    ...alike,
    mediaHit({
      ...{ name: "Ιουσούφ Καρίμοφ", strength: 76, born: "1978", countryCode: "GRC", countryName: "Greece" },
      articles: [article("Ship held in port", "Harbour Gazette", "2023-03-02", "Its agent denied any breach.")],
    }),
    mediaHit({
      ...{ name: "יוסוף קרימוב", strength: 69, countryCode: "ISR", countryName: "Israel" },
      articles: [article("Prize for a young chemist", "Coastal Courier", "2026-06-05", "The student is nineteen.")],
    }),
    mediaHit({
      ...{ name: "Yusup Kerimov", strength: 58, born: "1990-08-21", countryCode: "TKM", countryName: "Turkmenistan" },
      articles: [
        article("Wrestler retires", "The Southern Ledger", "2025-12-01", "He leaves after two titles."),
        article("Wrestler opens a school", "The Southern Ledger", "2026-02-14", "The school is in his home town."),
      ],
    }),
  ]),
]);

const VARIANTS = ["Maria GARCIA", "María García", "Maria Garcia Lopez", "M. García", "Mariya Garsia", "Marie Garcia"];
const COUNTRIES = [
  ["ESP", "Spain"],
  ["MEX", "Mexico"],
  ["COL", "Colombia"],
  ["PHL", "Philippines"],
  ["USA", "United States"],
] as const;

/** The namesake at that place of the long list. */
function namesake(place: number): Hit {
  const [countryCode, countryName] = COUNTRIES[place % COUNTRIES.length] as (typeof COUNTRIES)[number];
  const name = VARIANTS[place % VARIANTS.length] as string;
  const born = place % 3 === 0 ? {} : { born: String(1940 + ((place * 7) % 65)) };
  return { name, strength: 100 - (place % 50), countryCode, countryName, place: place + 1, ...born };
}

/** So many findings of one kind, the first at that place of the list. */
const many = (from: number, count: number, make: (hit: Hit) => Finding) =>
  together(Array.from({ length: count }, (_, place) => make(namesake(from + place))) as [Finding, ...Finding[]]);

/** Three hundred hits on a very common name. */
export const THREE_HUNDRED_HITS = gravestCounts([
  many(0, 4, (hit) => sanctionHit({ ...hit, list: "Consolidated list", reason: "Designated", since: "2020-05-05" })),
  many(4, 110, (hit) => pepHit({ ...hit, level: "4", position: "Member of a town council", since: "2015-05-24" })),
  many(114, 26, (hit) => watchlistHit({ ...hit, list: "Market warnings", reason: "Warned", since: "2022-01-10" })),
  many(140, 160, (hit) =>
    mediaHit({
      ...hit,
      articles: [article("Local news", "Coastal Courier", "2026-04-04", "A resident of that name.")],
    }),
  ),
]);
