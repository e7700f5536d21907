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
/** Rounds that also pull each towards its own position; a crowd in a corner takes more of those that only part. */
const PULLED_ROUNDS = 80;
const LONGEST = 640;
const PULL = 0.08;
/** Two in one place, or in one column along an edge, would be pushed along a line that has no room: they leave it. */
const TILT = 1e-3;

const within = (value: number, r: number, most: number): number => Math.min(Math.max(value, r), most - r);

/** Where a circle stands wholly within the drawing, as near as may be. */
const inside = (circle: Circle, width: number, height: number): Circle => ({
  x: within(circle.x, circle.r, width),
  y: within(circle.y, circle.r, height),
  r: circle.r,
});

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
  const dx = other.x - one.x || TILT;
  const dy = other.y - one.y;
  const needed = one.r + other.r + GAP - OVERLAP;
  const square = dx * dx + dy * dy;
  if (square >= needed * needed) return false;
  const distance = Math.sqrt(square);
  const push = (needed + OVERLAP - distance) / 2 / distance;
  one.x -= dx * push;
  one.y -= dy * push;
  other.x += dx * push;
  other.y += dy * push;
  return true;
};

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
  const homes = circles.map((circle) => inside(circle, width, height));
  const moved: Moved[] = homes.map((circle, index) =>
    hairApart(circle, homes.slice(0, index).filter(({ x, y }) => x === circle.x && y === circle.y).length),
  );
  for (let round = 0; round < LONGEST; round++) {
    if (round < PULLED_ROUNDS) pullHome(moved);
    const isQuiet = partAll(moved);
    for (const circle of moved) {
      circle.x = within(circle.x, circle.r, width);
      circle.y = within(circle.y, circle.r, height);
    }
    if (isQuiet && (round === 0 || round >= PULLED_ROUNDS)) break;
  }
  return moved.map(({ x, y, r }) => ({ x, y, r }));
};
