import { fill } from './marks.ts';

export const COLOURS = {
  deep: '#0f5f5c',
  teal: '#1d8a84',
  ochre: '#c98a2b',
  sand: '#e9e3d3',
  dark: '#243b3a',
} as const;

/** How each part of a building is painted: a value is the attributes of a mark. */
export interface Ink {
  readonly wall: string;
  readonly shade: string;
  readonly roof: string;
  readonly light: string;
  readonly accent: string;
  /** Colours of bare lines: windows drawn as dashes, ladders, cables. */
  readonly glass: string;
  readonly wire: string;
}

const painted = (wall: string, shade: string, roof: string, glass: string, accent: string): Ink => ({
  wall: fill(wall),
  shade: fill(shade),
  roof: fill(roof),
  light: fill(glass),
  accent: fill(accent),
  glass,
  wire: roof,
});

export const INKS = {
  teal: painted(COLOURS.teal, '#187871', COLOURS.deep, COLOURS.sand, COLOURS.ochre),
  deep: painted(COLOURS.deep, '#0b4f4c', COLOURS.dark, '#d9e4dc', COLOURS.ochre),
  sand: painted(COLOURS.sand, '#d6cdb6', COLOURS.deep, '#5f9c96', COLOURS.ochre),
  brick: painted(COLOURS.ochre, '#b1771f', COLOURS.dark, COLOURS.sand, COLOURS.deep),
  haze: painted('#83b1aa', '#76a59e', '#6a9a93', '#a9cac3', '#a9a678'),
} as const;

/** For a group with a light outline. */
export const BLUEPRINT: Ink = {
  wall: fill('#14706b'),
  shade: fill('#126862'),
  roof: fill('#1d8a84'),
  light: fill('#2a9690'),
  accent: fill(COLOURS.ochre),
  glass: '#9fcac4',
  wire: COLOURS.sand,
};

/** The time of day and year over the steppe. */
export interface Mood {
  readonly sky: readonly [string, string, string];
  readonly sun: string;
  readonly far: string;
  readonly near: string;
  readonly ground: string;
  readonly field: string;
  readonly grass: string;
}

export const MOODS = {
  morning: {
    sky: ['#d3e4df', '#e0e9df', '#efe8d6'],
    sun: '#f4dfae',
    far: '#b3cfc7',
    near: '#8fb8ae',
    ground: '#d9c792',
    field: '#cbb67b',
    grass: '#a98f4c',
  },
  noon: {
    sky: ['#bcdad6', '#cfe4de', '#e2ece3'],
    sun: '#fbf3dc',
    far: '#a5c9bf',
    near: '#7fb0a3',
    ground: '#c9c88f',
    field: '#b5b877',
    grass: '#7f9a5f',
  },
  evening: {
    sky: ['#e3c88f', '#ebd6a9', '#f2e5c8'],
    sun: '#f8efd8',
    far: '#9db5a6',
    near: '#6f9a90',
    ground: '#bf9d58',
    field: '#ad8a46',
    grass: '#8a6b2f',
  },
  winter: {
    sky: ['#c9dbdc', '#d8e5e4', '#e8eeea'],
    sun: '#f7f2e4',
    far: '#b4ccca',
    near: '#93b4b1',
    ground: '#f1f0ea',
    field: '#e0e5e0',
    grass: '#b9b08f',
  },
  dull: {
    sky: ['#b9c2c4', '#c9d0cf', '#d8dcd6'],
    sun: '#d3d6d0',
    far: '#a3aca6',
    near: '#8f9a8d',
    ground: '#b3ad94',
    field: '#a39e84',
    grass: '#7f7a5c',
  },
} as const satisfies Record<string, Mood>;
