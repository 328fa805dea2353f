/** Most entities that are named by one search: what the vendor's filter takes. Apart from the contract, so that a browser loads no schemas for it. */
export const MOST_NAMED = 50;
