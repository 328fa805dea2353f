/** How a picture is looked at: times its fitting size, and quarter turns to the right. */
export interface View {
  zoom: number;
  turns: number;
}

/** As it came, as large as fits. */
export const AS_IT_CAME: View = { zoom: 1, turns: 0 };

const ZOOMS = [1, 1.5, 2, 3, 4, 6];

/** One step nearer or farther away; at either end it stays. */
export function zoomed(view: View, step: 1 | -1): View {
  const next = ZOOMS.indexOf(view.zoom) + step;
  return { ...view, zoom: ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, next))] ?? 1 };
}

/** A quarter turn to the right; four are none. */
export function turned(view: View): View {
  return { ...view, turns: (view.turns + 1) % 4 };
}

/** More points than any screen has: a picture is drawn with no more, so that its canvas takes 64 MB at most. */
const LONGEST_SIDE = 4_096;

interface Size {
  width: number;
  height: number;
}

/** How a picture is drawn: the size of its canvas as it is turned, and its own size on it, in pixels. */
export function drawingOf({ width, height }: Size, turns: number): { canvas: Size; picture: Size } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const picture = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const canvas = turns % 2 === 0 ? picture : { width: picture.height, height: picture.width };
  return { canvas, picture };
}
