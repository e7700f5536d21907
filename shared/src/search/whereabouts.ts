import { addressFigure } from '../typed/read-figure.ts';
import type { FigureSpec } from '../typed/read-figure.ts';
import { numbers } from './codecs.ts';
import type { Codec } from './codecs.ts';

/** Corners of a map section, in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Within this many kilometres of a town, given by its slug. */
export interface Near {
  readonly town: string;
  readonly km: number;
}

export const SLUG = /^[a-z0-9-]{1,120}$/;

const LONGITUDE = [-180, 180] as const;
const LATITUDE = [-85, 85] as const;

/** `box=west,south,east,north`; a box that encloses nothing is ignored. */
export const boxes = (name: string): Codec<Box | null> => {
  const corners = numbers(name, [LONGITUDE, LATITUDE, LONGITUDE, LATITUDE], 4);
  return {
    names: corners.names,
    read: (params) => {
      const [west = 0, south = 0, east = 0, north = 0] = corners.read(params) ?? [];
      return west < east && south < north ? { west, south, east, north } : null;
    },
    write: (box) => (box ? corners.write([box.west, box.south, box.east, box.north]) : null),
  };
};

/** A larger radius covers the whole country. */
const FARTHEST_KM = 3000;

export const NEAR_FIGURE: FigureSpec = { unit: 'KILOMETRES', min: 1, max: FARTHEST_KM, places: 0 };

/** `near=ridder~150`, or `near=ridder` and `nearKm=150` from a form. */
export const nears = (name: string): Codec<Near | null> => ({
  names: [name, `${name}Km`],
  read: (params) => {
    const [town = '', km = params.get(`${name}Km`) ?? ''] = (params.get(name) ?? '').split('~');
    const distance = addressFigure(km, NEAR_FIGURE);
    return SLUG.test(town) && distance !== null ? { town, km: distance } : null;
  },
  write: (near) => (near ? `${near.town}~${near.km}` : null),
});
