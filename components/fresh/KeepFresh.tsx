"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { keepFresh, type Watched } from "@/lib/fresh/keepFresh";
import { followStreamOnce } from "@/lib/fresh/followOnce";

export type KeepFreshProps = Omit<Watched, "client">;

/** Keeps a read fresh as long as it is mounted. It shows nothing. Give it the hash of the read as its key. */
export default function KeepFresh(watched: KeepFreshProps) {
  const client = useQueryClient();
  const start = useEffectEvent(() => keepFresh({ client, ...watched }));
  useEffect(() => start(), []);
  useEffect(() => followStreamOnce(watched.officerId), [watched.officerId]);
  return null;
}
