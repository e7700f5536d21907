import type { TextOfData } from '../../sources/claim-types.ts';
import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { Corner } from 'shared/industrial-zones/outline.ts';
import { ANSWERS, FOUNDING_LIMITS } from 'shared/industrial-zones/founding.ts';
import type { Answer, SharedFigure } from 'shared/industrial-zones/founding.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import type { FoundingInput } from '../../kernel/schema.graphql.ts';
import type { FoundedZoneFragment } from './founding.graphql.ts';
import { readOutline, writeOutline } from '../plan/outline-text.ts';

export const ZONE_FIGURES = ['landHa', 'powerMva', 'waterM3Day', 'heatGcalHour'] as const satisfies readonly SharedFigure[];
export const SITE_FIGURES = ['landHa', 'floorM2', 'powerMva', 'waterM3Day', 'heatGcalHour'] as const;
export type SiteFigure = (typeof SITE_FIGURES)[number];

/** A site as typed. */
export interface SiteForm extends Readonly<Record<SiteFigure, string>> {
  readonly id: string;
  readonly name: string;
  /** Its corners, one in each line. */
  readonly outline: string;
}

export const LINES = ['nameRu', 'nameKk', 'nameEn', 'operator', 'operatorBin', 'decision'] as const;
export const WORDS = ['readiness', 'networksNeeded', 'loanTerms', 'note'] as const;
type Text = (typeof LINES)[number] | (typeof WORDS)[number];

/** A zone as typed. */
export interface FoundingForm extends Readonly<Record<Text | SharedFigure | 'networksCost' | 'outline', string>> {
  readonly facilities: readonly string[];
  readonly commissioned: Answer;
  readonly forSmallBusiness: Answer;
  readonly sites: readonly SiteForm[];
}

const plain = (places: number, max: number = FOUNDING_LIMITS.figure): FigureSpec => ({ unit: 'PLAIN', min: 0, max, places });

export const SPECS: Readonly<Record<SiteFigure | 'networksCost', FigureSpec>> = {
  landHa: plain(4),
  powerMva: plain(4),
  waterM3Day: plain(2),
  heatGcalHour: plain(4),
  floorM2: plain(0, 100_000_000),
  networksCost: { unit: 'TENGE', min: 0, max: FOUNDING_LIMITS.sum, places: 0 },
};

export const newSite = (): SiteForm => ({
  id: crypto.randomUUID(),
  name: '',
  outline: '',
  landHa: '',
  floorM2: '',
  powerMva: '',
  waterM3Day: '',
  heatGcalHour: '',
});

export const EMPTY_FORM: FoundingForm = {
  nameRu: '',
  nameKk: '',
  nameEn: '',
  operator: '',
  operatorBin: '',
  outline: '',
  decision: '',
  readiness: '',
  networksNeeded: '',
  networksCost: '',
  loanTerms: '',
  note: '',
  landHa: '',
  powerMva: '',
  waterM3Day: '',
  heatGcalHour: '',
  facilities: [],
  commissioned: 'UNKNOWN',
  forSmallBusiness: 'UNKNOWN',
  sites: [],
};

export const readValue = (text: string, figure: keyof typeof SPECS, locale: Locale): number | null =>
  readFigure(text, locale, SPECS[figure]).value;

const isUnread = (text: string, figure: keyof typeof SPECS, locale: Locale): boolean =>
  readFigure(text, locale, SPECS[figure]).problem !== null;

/** Whether every figure can be read, and every text is short enough: only then can the server store it. */
export const isStorable = (form: FoundingForm, locale: Locale): boolean =>
  ![...ZONE_FIGURES, 'networksCost' as const].some((figure) => isUnread(form[figure], figure, locale)) &&
  !form.sites.some((site) => SITE_FIGURES.some((figure) => isUnread(site[figure], figure, locale))) &&
  ![form, ...form.sites].some(({ outline }) => readOutline(outline).problem !== null) &&
  !LINES.some((name) => form[name].length > FOUNDING_LIMITS.name) &&
  !WORDS.some((name) => form[name].length > FOUNDING_LIMITS.words);

const cornersOf = (text: string): { lat: number; lng: number }[] | null =>
  readOutline(text).outline?.map(({ lat, lng }) => ({ lat, lng })) ?? null;

export const toContent = (form: FoundingForm, locale: Locale): FoundingInput => ({
  ...form,
  outline: cornersOf(form.outline),
  facilities: [...form.facilities],
  landHa: readValue(form.landHa, 'landHa', locale),
  powerMva: readValue(form.powerMva, 'powerMva', locale),
  waterM3Day: readValue(form.waterM3Day, 'waterM3Day', locale),
  heatGcalHour: readValue(form.heatGcalHour, 'heatGcalHour', locale),
  networksCost: readValue(form.networksCost, 'networksCost', locale),
  sites: form.sites.map((site) => ({
    id: site.id,
    name: site.name,
    outline: cornersOf(site.outline),
    landHa: readValue(site.landHa, 'landHa', locale),
    floorM2: readValue(site.floorM2, 'floorM2', locale),
    powerMva: readValue(site.powerMva, 'powerMva', locale),
    waterM3Day: readValue(site.waterM3Day, 'waterM3Day', locale),
    heatGcalHour: readValue(site.heatGcalHour, 'heatGcalHour', locale),
  })),
});

const typed = (value: number | null | undefined, locale: Locale): string =>
  typeof value === 'number' ? formatNumber(locale, value, 4) : '';

/** The stored draft as the fields show it. */
export const fromContent = (content: FoundedZoneFragment['content'], locale: Locale): FoundingForm => ({
  ...EMPTY_FORM,
  ...Object.fromEntries([...LINES, ...WORDS].map((name) => [name, content[name] ?? ''])),
  ...Object.fromEntries(ZONE_FIGURES.map((figure) => [figure, typed(content[figure], locale)])),
  networksCost: typed(content.networksCost, locale),
  outline: writeOutline(content.outline ?? []),
  facilities: content.facilities,
  commissioned: content.commissioned,
  forSmallBusiness: content.forSmallBusiness,
  sites: content.sites.map((site) => ({
    ...newSite(),
    id: site.id,
    name: site.name,
    outline: writeOutline(site.outline ?? []),
    ...Object.fromEntries(SITE_FIGURES.map((figure) => [figure, typed(site[figure], locale)])),
  })),
});

export const isSame = (one: FoundingForm, other: FoundingForm): boolean => JSON.stringify(one) === JSON.stringify(other);

const isText = (value: unknown): value is string => typeof value === 'string';

/** The copy from the device, if it has the shape of this release. */
export const parseForm = (value: unknown): FoundingForm | null => {
  if (typeof value !== 'object' || value === null) return null;
  const stored = new Map<string, unknown>(Object.entries(value));
  const texts = [...LINES, ...WORDS, ...ZONE_FIGURES, 'networksCost', 'outline'];
  const sites = stored.get('sites');
  const facilities = stored.get('facilities');
  const answers = [stored.get('commissioned'), stored.get('forSmallBusiness')];
  const isWhole =
    texts.every((name) => isText(stored.get(name))) &&
    answers.every((answer) => ANSWERS.some((one) => one === answer)) &&
    Array.isArray(facilities) &&
    facilities.every(isText) &&
    Array.isArray(sites) &&
    sites.every(
      (site: unknown) =>
        typeof site === 'object' && site !== null && ['id', 'name', 'outline', ...SITE_FIGURES].every((name) => name in site),
    );
  // Checked field by field above.
  return isWhole ? (value as FoundingForm) : null;
};

export interface Choice {
  readonly slug: string;
  readonly title: TextOfData;
  readonly status: OpportunityStatus;
  readonly location: Corner | null;
}
