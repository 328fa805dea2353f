/** Settings a test needs to be complete and never uses; what it does use, such as the vendor's address, it sets itself. */
export const TEST_SETTINGS: Record<string, string> = {
  FRANKIEONE_BASE_URL: "http://127.0.0.1:9",
  FRANKIEONE_API_KEY: "key-of-a-test",
  FRANKIEONE_CUSTOMER_ID: "11111111-2222-4333-8444-555555555555",
  DATABASE_URL: "postgres://nobody@127.0.0.1:9/none",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret of tests, long enough to be one",
  LEDGER_KEY: "a ledger key of tests, long enough to be one",
  LOCAL_ACCOUNTS: "on",
};
