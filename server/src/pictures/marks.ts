/**
 * The few SVG marks that every shape consists of. Attributes come last, as `fill="…"`, so that one shape can be painted or only
 * outlined.
 */
export type Point = readonly [x: number, y: number];

const short = (value: number): string => String(Math.round(value * 10) / 10);

const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

// A path is a third shorter than a <rect>, and can be joined with its neighbours.
export const rect = ({ x, y, w, h }: Box, paint: string): string =>
  `<path d="M${pair([x, y])}h${short(w)}v${short(h)}h${short(-w)}Z" ${paint}/>`;

export const polygon = (points: readonly Point[], paint: string): string => `<path d="M${points.map(pair).join('L')}Z" ${paint}/>`;

export const polyline = (points: readonly Point[], paint: string): string =>
  `<path d="M${points.map(pair).join('L')}" fill="none" ${paint}/>`;

export const path = (d: string, paint: string): string => `<path d="${d}" ${paint}/>`;

export const circle = ([x, y]: Point, r: number, paint: string): string => {
  const half = (way: number): string => `a${short(r)} ${short(r)} 0 1 0 ${short(2 * r * way)} 0`;
  return `<path d="M${pair([x - r, y])}${half(1)}${half(-1)}Z" ${paint}/>`;
};

export const stroke = (colour: string, width: number, dashes = ''): string =>
  `stroke="${colour}" stroke-width="${short(width)}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}`;

export const fill = (colour: string): string => `fill="${colour}"`;

/** Attributes that several marks share are written once. */
export const group = (paint: string, marks: string): string => `<g ${paint}>${marks}</g>`;

/** A path command with its numbers shortened: `at('M', x, y)`. */
export const at = (command: string, ...numbers: readonly number[]): string => command + numbers.map(short).join(' ');

const NEIGHBOURS = /<path d="([^"]+)" ([^>]+)\/>(?:<path d="[^"]+" \2\/>)+/g;

/** Consecutive paths of the same paint become one: the picture is the same and a quarter smaller. */
export const joined = (marks: string): string =>
  marks.replace(NEIGHBOURS, (run, _first: string, paint: string) => {
    const shapes = Array.from(run.matchAll(/ d="([^"]+)"/g), ([, d]) => d ?? '');
    return `<path d="${shapes.join('')}" ${paint}/>`;
  });
