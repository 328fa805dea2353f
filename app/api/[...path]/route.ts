import { DeskError } from "@/lib/errors";
import { answer } from "@/lib/http/handler";

/** Every path below /api that names nothing: a problem document like any other, not the framework's page. */
function refuse(request: Request): Promise<Response> {
  return answer(request, async () => {
    throw new DeskError("NOT_FOUND", { sent: "no" });
  });
}

export { refuse as GET, refuse as PATCH, refuse as POST };
