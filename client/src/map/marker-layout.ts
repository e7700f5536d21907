/** A circle on the screen and the text beside it. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Diameter of the circle. */
  readonly size: number;
  readonly name: string | null;
}

const LEAST = 28;
const PER_DIGIT = 9;

/** Diameter in pixels: room for the digits, and never too small for a fingertip. */
export const sizeOf = (count: number): number => LEAST + Math.round(PER_DIGIT * Math.log10(Math.max(1, count)));

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LETTER = 7.2;
const LINE = 16;

const circleBox = ({ x, y, size }: Placed): Box => ({ left: x - size / 2, top: y - size / 2, right: x + size / 2, bottom: y + size / 2 });

const nameBox = ({ x, y, size }: Placed, name: string): Box => {
  const half = (Math.min(name.length, 24) * LETTER) / 2;
  return { left: x - half, top: y + size / 2, right: x + half, bottom: y + size / 2 + LINE };
};

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

interface Frame {
  readonly width: number;
  readonly height: number;
}

const isWhole = ({ left, right, bottom }: Box, { width, height }: Frame): boolean => left >= 0 && right <= width && bottom <= height;

/**
 * Which names fit under their circles, in the order of the circles. Widths are estimated: measuring a hundred of them would
 * block the map.
 */
export const namesWithRoom = (placed: readonly Placed[], frame: Frame): readonly boolean[] => {
  const taken: Box[] = placed.map(circleBox);
  return placed.map((one) => {
    if (one.name === null) return false;
    const box = nameBox(one, one.name);
    if (!isWhole(box, frame) || taken.some((other) => meet(box, other))) return false;
    taken.push(box);
    return true;
  });
};
