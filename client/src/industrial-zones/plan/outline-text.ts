import { OUTLINE_BOUNDS, OUTLINE_CORNERS } from 'shared/industrial-zones/outline.ts';
import type { Corner, Outline } from 'shared/industrial-zones/outline.ts';

export type CornerProblem = 'FEW' | 'MANY' | 'UNREAD' | 'BOUNDS';

interface ReadOutline {
  /** The corners that can be read, also while there are too few of them. */
  readonly corners: Outline;
  /** Null: nothing is typed, or something is wrong. */
  readonly outline: Outline | null;
  readonly problem: { readonly kind: CornerProblem; readonly line: number } | null;
}

/** `50.34 83.51`, `50,34 83,51`, `50.34, 83.51` or `50.34;83.51`. */
const cornerOf = (line: string): Corner | null => {
  const words = line.split(/[\s;]+/).filter(Boolean);
  const parts = words.length === 1 ? (words[0] ?? '').split(',') : words.map((word) => word.replace(/,$/, '').replace(',', '.'));
  const [lat, lng] = parts.map(Number);
  return parts.length === 2 && Number.isFinite(lat) && Number.isFinite(lng) ? { lat: lat ?? 0, lng: lng ?? 0 } : null;
};

const isWithin = ({ lat, lng }: Corner): boolean =>
  lat >= OUTLINE_BOUNDS.lat[0] && lat <= OUTLINE_BOUNDS.lat[1] && lng >= OUTLINE_BOUNDS.lng[0] && lng <= OUTLINE_BOUNDS.lng[1];

const countProblem = (count: number): CornerProblem | null => {
  if (count > OUTLINE_CORNERS.most) return 'MANY';
  return count > 0 && count < OUTLINE_CORNERS.least ? 'FEW' : null;
};

/** Reads corners as they are typed, one in each line. Empty text is no outline, and no problem. */
export const readOutline = (text: string): ReadOutline => {
  const corners: Corner[] = [];
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const corner = cornerOf(line);
    if (!corner) return { corners, outline: null, problem: { kind: 'UNREAD', line: n + 1 } };
    if (!isWithin(corner)) return { corners, outline: null, problem: { kind: 'BOUNDS', line: n + 1 } };
    corners.push(corner);
  }
  const kind = countProblem(corners.length);
  if (kind) return { corners, outline: null, problem: { kind, line: 0 } };
  return { corners, outline: corners.length === 0 ? null : corners, problem: null };
};

const DIGITS = 6;

export const writeOutline = (corners: Outline): string =>
  corners.map(({ lat, lng }) => `${lat.toFixed(DIGITS)} ${lng.toFixed(DIGITS)}`).join('\n');
