import type { Device } from '../request/context.ts';

type Signs = readonly (readonly [sign: RegExp, name: string])[];

/** In this order: nearly every browser also names Chrome and Safari. */
const BROWSERS: Signs = [
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:(?:Headless)?Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

/** Android also names Linux, and iOS says "like Mac OS X". */
const SYSTEMS: Signs = [
  [/\biPad\b/, 'iPadOS'],
  [/\b(?:iPhone|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const LONGEST_LOOKED_AT = 512;

export const UNKNOWN_DEVICE: Device = { browser: null, system: null };

const nameIn = (signs: Signs, text: string): string | null => signs.find(([sign]) => sign.test(text))?.[1] ?? null;

/** The kind of device according to the user agent. Only names from the lists above are stored, never the text. */
export const deviceOf = (userAgent: string | undefined): Device => {
  if (userAgent === undefined) return UNKNOWN_DEVICE;
  const text = userAgent.slice(0, LONGEST_LOOKED_AT);
  return { browser: nameIn(BROWSERS, text), system: nameIn(SYSTEMS, text) };
};
