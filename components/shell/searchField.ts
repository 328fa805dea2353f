/** The id of the search field in the header, for a shortcut that leads there. */
export const SEARCH_FIELD_ID = "desk-search";
