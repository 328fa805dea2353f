/** An id of a document or file that can be part of an address. Apart from its schema, which a browser need not load. */
export const FILE_ID_SHAPE = /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/;
