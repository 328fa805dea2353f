import type { NextRequest } from "next/server";
import { door } from "@/lib/auth/door";

/** `/api/auth/…`: sign in, sign out, and the token that proves that a form is ours. */
async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  return door(request, (await context.params).nextauth);
}

export { handle as GET, handle as POST };
