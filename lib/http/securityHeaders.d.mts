export const SECURITY_HEADERS: readonly { key: string; value: string }[];
export const INERT_POLICY: string;
