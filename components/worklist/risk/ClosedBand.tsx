"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/Button";
import { meaningOfRisk } from "@/lib/profiles/risk";
import type { RiskLevel } from "@/lib/frankieone/wire/enums";
import { BandHeading } from "./BandRow";

interface ClosedBandProps {
  level: RiskLevel;
  /** Its turn has come: it is shown as soon as its heading comes into sight. */
  comes?: boolean;
  onShow: () => void;
}

/** A band that has not been read: its heading, and the way to it. */
export function ClosedBand({ level, comes = false, onShow }: ClosedBandProps) {
  const heading = useRef<HTMLTableRowElement>(null);
  const show = useEffectEvent(onShow);
  useEffect(() => {
    if (!comes || !heading.current) return;
    const sight = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && show());
    sight.observe(heading.current);
    return () => sight.disconnect();
  }, [comes]);
  return (
    <tbody role="rowgroup" className="@max-rows:block">
      <BandHeading level={level} ref={heading}>
        <span className="text-xs text-ink-muted">Not loaded yet</span>
        <Button size="sm" aria-label={`Show ${meaningOfRisk(level)?.label ?? level}`} onClick={onShow}>
          Show
        </Button>
      </BandHeading>
    </tbody>
  );
}
