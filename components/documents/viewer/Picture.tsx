"use client";

import { useEffect, useRef, useState } from "react";
import { Callout } from "@/components/ui/Callout";
import { drawingOf, type View } from "@/lib/documents/viewRules";
import { PictureTools } from "./PictureTools";

/** What to do with what is not shown here. */
export const IN_PORTAL = "Open it in the FrankieOne portal.";

interface PictureProps {
  blob: Blob;
  label: string;
  view: View;
  onView: (view: View) => void;
}

/**
 * A picture, to be scrolled where it is larger than its place. Drawn by hand: an image element would ask the server itself, which
 * would be another look on record, and could not say why one was refused.
 */
export function Picture({ blob, label, view, onView }: PictureProps) {
  const { bitmap, failed } = useBitmap(blob);
  if (failed)
    return (
      <Callout tone="caution" live="polite" title="The image cannot be displayed" next={IN_PORTAL}>
        It begins like an image, but the rest is damaged or in a format that this browser does not know.
      </Callout>
    );
  return (
    <>
      <PictureTools view={view} onView={onView} />
      <div
        role="group"
        aria-label={`${label}: the picture`}
        // A keyboard scrolls what has the focus.
        tabIndex={0}
        data-initial-focus
        className="flex min-h-0 flex-1 overflow-auto rounded-md bg-surface-sunken [container-type:size]"
      >
        {bitmap && <Drawn bitmap={bitmap} label={label} view={view} />}
      </div>
    </>
  );
}

function Drawn({
  bitmap,
  label,
  view: { zoom, turns },
}: { bitmap: ImageBitmap } & Omit<PictureProps, "blob" | "onView">) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { canvas, picture } = drawingOf(bitmap, turns);
  useEffect(() => {
    const context = ref.current?.getContext("2d");
    if (!context) return;
    const drawing = drawingOf(bitmap, turns);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, drawing.canvas.width, drawing.canvas.height);
    context.translate(drawing.canvas.width / 2, drawing.canvas.height / 2);
    context.rotate((turns * Math.PI) / 2);
    const { width, height } = drawing.picture;
    context.drawImage(bitmap, -width / 2, -height / 2, width, height);
  }, [bitmap, turns, picture.width, picture.height]);
  return (
    <canvas
      ref={ref}
      role="img"
      aria-label={label}
      {...canvas}
      className="m-auto shrink-0"
      style={{ width: `calc(min(100cqw, 100cqh * ${canvas.width / canvas.height}) * ${zoom})` }}
    />
  );
}

interface Decoded {
  of?: Blob;
  bitmap?: ImageBitmap;
  failed?: true;
}

/** The picture in a file, decoded; what was decoded of another file does not count. */
function useBitmap(blob: Blob): Decoded {
  const [decoded, setDecoded] = useState<Decoded>({});
  useEffect(() => {
    let bitmap: ImageBitmap | undefined;
    let isGone = false;
    createImageBitmap(blob).then(
      (made) => {
        if (isGone) return made.close();
        bitmap = made;
        setDecoded({ of: blob, bitmap });
      },
      () => setDecoded({ of: blob, failed: true }),
    );
    return () => {
      isGone = true;
      bitmap?.close();
    };
  }, [blob]);
  return decoded.of === blob ? decoded : {};
}
