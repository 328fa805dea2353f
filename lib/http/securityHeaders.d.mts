export const SECURITY_HEADERS: readonly { key: string; value: string }[];
export const ONLY_OVER_HTTPS: { key: string; value: string };
export const INERT_POLICY: string;
export const FILE_POLICY: string;
