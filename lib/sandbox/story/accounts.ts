/** A child account: it has its own key and sees only its own entities; the parent sees everything (handbook 2.13). */
export interface ChildAccount {
  childId: string;
  apiKey: string;
}

export const DEFAULT_API_KEY = "sandbox-key-not-a-secret";
export const DEFAULT_CUSTOMER_ID = "7a3c9d10-5b21-4e7f-9c44-0d6b8e2f1a35";

export const HARBOUR_LENDING: ChildAccount = {
  childId: "c1f0a8e2-63d4-4b9a-8f17-2e5d90b7c6a1",
  apiKey: "sandbox-key-harbour-lending",
};
export const TASMAN_PAY: ChildAccount = {
  childId: "d94b7e35-0c28-4a61-b5fe-71a3c8d2e940",
  apiKey: "sandbox-key-tasman-pay",
};
export const CHILD_ACCOUNTS: readonly ChildAccount[] = [HARBOUR_LENDING, TASMAN_PAY];
