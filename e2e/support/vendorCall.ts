/** One call the vendor saw, from its own log. */
export interface SeenCall {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
  status: number;
  applied: boolean;
}
