import type { Spot } from './projection.ts';

/** A circle and its preferred position. */
export interface Circle extends Spot {
  readonly r: number;
}

interface Moved {
  readonly home: Spot;
  readonly r: number;
  x: number;
  y: number;
}

const GAP = 2;
/** What still counts as beside each other. */
const OVERLAP = 0.05;
const ROUNDS = 160;
const PULL = 0.08;

/** Circles at the same position start slightly apart, in directions of their own that are the same on server and in the browser. */
const GOLDEN = 2.39996;

const hairApart = ({ x, y, r }: Circle, sameBefore: number): Moved => ({
  home: { x, y },
  r,
  x: x + (sameBefore > 0 ? Math.cos(sameBefore * GOLDEN) / 2 : 0),
  y: y + (sameBefore > 0 ? Math.sin(sameBefore * GOLDEN) / 2 : 0),
});

/** Pushes two circles apart, half the way each; false when they do not overlap. Most do not: the root is taken of those alone that do. */
const part = (one: Moved, other: Moved): boolean => {
  const dx = other.x - one.x;
  const dy = other.y - one.y;
  const needed = one.r + other.r + GAP - OVERLAP;
  const square = dx * dx + dy * dy;
  if (square >= needed * needed) return false;
  const distance = Math.sqrt(square) || 1e-6;
  const push = (needed + OVERLAP - distance) / 2 / distance;
  one.x -= dx * push;
  one.y -= dy * push;
  other.x += dx * push;
  other.y += dy * push;
  return true;
};

const within = (value: number, r: number, most: number): number => Math.min(Math.max(value, r), most - r);

/** Separates every overlapping pair; true when there was none. Counted loops: this runs a million times on a phone before its page can be used. */
const partAll = (circles: readonly Moved[]): boolean => {
  let isQuiet = true;
  for (let first = 0; first < circles.length; first += 1) {
    const one = circles[first];
    if (!one) continue;
    for (let second = first + 1; second < circles.length; second += 1) {
      const other = circles[second];
      if (other && part(one, other)) isQuiet = false;
    }
  }
  return isQuiet;
};

/** Moves each slightly towards its own position, so that a crowd stays together. */
const pullHome = (circles: readonly Moved[]): void => {
  for (const circle of circles) {
    circle.x += (circle.home.x - circle.x) * PULL;
    circle.y += (circle.home.y - circle.y) * PULL;
  }
};

/** Pushes overlapping circles apart until each can be read, as close to their positions as possible. */
export const spread = (circles: readonly Circle[], width: number, height: number): readonly Circle[] => {
  const moved: Moved[] = circles.map((circle, index) =>
    hairApart(circle, circles.slice(0, index).filter(({ x, y }) => x === circle.x && y === circle.y).length),
  );
  for (let round = 0; round < ROUNDS; round++) {
    if (round < ROUNDS / 2) pullHome(moved);
    const isQuiet = partAll(moved);
    for (const circle of moved) {
      circle.x = within(circle.x, circle.r, width);
      circle.y = within(circle.y, circle.r, height);
    }
    if (isQuiet && (round === 0 || round >= ROUNDS / 2)) break;
  }
  return moved.map(({ x, y, r }) => ({ x, y, r }));
};
