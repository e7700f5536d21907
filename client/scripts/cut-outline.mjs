// Cuts the outline of Kazakhstan out of Natural Earth (public domain; world-atlas packs it, ISC) and projects it once, for a simple SVG map.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { merge } from 'topojson-client';

const WIDTH = 1000;
const MARGIN = 12;
/** About a pixel where the drawing is at its widest. */
const TOLERANCE = 0.9;
/** The latitude at which east-west and north-south distances are drawn alike: the middle of the country. */
const MIDDLE = (48 * Math.PI) / 180;

const require = createRequire(import.meta.url);
const world = require('world-atlas/countries-10m.json');
// Baikonur is leased, and a country of its own in the data set.
const parts = world.objects.countries.geometries.filter(({ properties }) => ['Kazakhstan', 'Baikonur'].includes(properties.name));
if (parts.length !== 2) throw new Error('The data set names its countries differently.');
const { coordinates } = merge(world, parts);

const points = coordinates.flat(2);
const west = Math.min(...points.map(([lng]) => lng));
const east = Math.max(...points.map(([lng]) => lng));
const north = Math.max(...points.map(([, lat]) => lat));
const south = Math.min(...points.map(([, lat]) => lat));
const perLng = (WIDTH - 2 * MARGIN) / (east - west);
const perLat = perLng / Math.cos(MIDDLE);
const project = ([lng, lat]) => [MARGIN + (lng - west) * perLng, MARGIN + (north - lat) * perLat];

const distance = ([x, y], [x1, y1], [x2, y2]) => {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
};

/** Douglas and Peucker: keeps a point only where the line would leave it by more than the tolerance. */
const simplify = (line) => {
  if (line.length < 3) return line;
  const away = line.slice(1, -1).map((point) => distance(point, line[0], line.at(-1)));
  const most = Math.max(...away);
  if (most <= TOLERANCE) return [line[0], line.at(-1)];
  const at = away.indexOf(most) + 1;
  return [...simplify(line.slice(0, at + 1)).slice(0, -1), ...simplify(line.slice(at))];
};

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], index) => sum + x * ring.at(index - 1)[1] - ring.at(index - 1)[0] * y, 0)) / 2;

/** A closed ring has no end points, so its two halves are simplified separately. */
const drawRing = (ring) => {
  const half = Math.floor(ring.length / 2);
  const line = [...simplify(ring.slice(0, half + 1)).slice(0, -1), ...simplify(ring.slice(half)).slice(0, -1)];
  const steps = line.map(([x, y]) => [Math.round(x), Math.round(y)]);
  return (
    steps.map(([x, y], index) => (index === 0 ? `M${x} ${y}` : `l${x - steps[index - 1][0]} ${y - steps[index - 1][1]}`)).join('') + 'z'
  );
};

const path = coordinates
  .flat()
  .map((ring) => ring.map(project))
  .filter((ring) => area(ring) > 8)
  .map(drawRing)
  .join('');

const outline = {
  source: 'Natural Earth 1:10m, admin 0 countries (Kazakhstan and Baikonur), through world-atlas 2.0.2',
  licence: 'Public domain',
  width: WIDTH,
  height: Math.ceil(2 * MARGIN + (north - south) * perLat),
  margin: MARGIN,
  west: Number(west.toFixed(4)),
  north: Number(north.toFixed(4)),
  perLng: Number(perLng.toFixed(4)),
  perLat: Number(perLat.toFixed(4)),
  path,
};

const text = `${JSON.stringify(outline, null, 2)}\n`;
await writeFile(new URL('../src/map/outline.json', import.meta.url), text);
process.stdout.write(`${(text.length / 1024).toFixed(1)} KiB, ${outline.width} × ${outline.height}\n`);
