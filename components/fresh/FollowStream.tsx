"use client";

import { useEffect } from "react";
import { followStream } from "@/lib/fresh/stream";

/** Follows the stream of hints as long as it is mounted. It shows nothing. */
export default function FollowStream({ officerId }: { officerId: string }) {
  useEffect(() => followStream(officerId), [officerId]);
  return <></>;
}
