import { handle } from "@/lib/auth/handle";
import { attachmentParams } from "@/lib/documents/contract";
import { openAttachment } from "@/lib/documents/service";
import { refuseOtherSites } from "@/lib/http/origin";

/** `GET …/attachments/{attachmentId}`: one file of a document. That somebody looked goes on record, so no other site may cause it. */
export const GET = handle(
  { access: "read-cases", answer: "file", params: attachmentParams },
  async ({ officer, params, headers }) => {
    refuseOtherSites(headers);
    return openAttachment(officer, params);
  },
);
