import { hasBinShape, tidyBin } from 'shared/identifiers/bin.ts';
import { zoneEligibility } from 'shared/industrial-zones/founding.ts';
import type { Founding, FoundingSite } from 'shared/industrial-zones/founding.ts';
import type { LocalizedText, Locale } from 'shared/locale/locale.ts';
import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { hidesCharacters, tidyLine, tidyText } from 'shared/texts/characters.ts';
import { badInput } from '../kernel/problems.ts';
import type { FoundingSiteType, FoundingType, OutlineCornerType, ZoneEligibilityType } from './founding.types.ts';

/** The draft as it is stored: what the editor sent, with its texts tidied. */
export type StoredFounding = FoundingType;

const line = (text: string | null | undefined): string | null => tidyLine(text ?? '') || null;
const lines = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;
const figure = (value: number | null | undefined): number | null => value ?? null;

/** Field by field; a hundred-thousandth of a degree is a metre, two digits more are a centimetre. */
const outlineOf = (corners: FoundingType['outline']): OutlineCornerType[] | null =>
  corners?.map(({ lat, lng }) => ({ lat: Number(lat.toFixed(7)), lng: Number(lng.toFixed(7)) })) ?? null;

const LINES = ['nameRu', 'nameKk', 'nameEn', 'operator', 'decision'] as const;
const WORDS = ['readiness', 'networksNeeded', 'loanTerms', 'note'] as const;

const toSite = (site: FoundingSiteType): FoundingSiteType => ({
  id: site.id,
  name: line(site.name) ?? '',
  landHa: figure(site.landHa),
  floorM2: figure(site.floorM2),
  powerMva: figure(site.powerMva),
  waterM3Day: figure(site.waterM3Day),
  heatGcalHour: figure(site.heatGcalHour),
  outline: outlineOf(site.outline),
});

/** Tidies what was typed. Errors: BAD_USER_INPUT for hidden characters, a BIN without twelve digits, or two sites of one id. */
export const toStored = (input: FoundingType): StoredFounding => {
  const problems: FieldProblem[] = [...LINES, ...WORDS]
    .filter((name) => hidesCharacters(input[name] ?? ''))
    .map((name) => ({ path: `input.content.${name}`, rule: 'BAD_CHARACTERS' }));
  input.sites.forEach(({ name }, index) => {
    if (hidesCharacters(name)) problems.push({ path: `input.content.sites.${index}.name`, rule: 'BAD_CHARACTERS' });
  });
  const bin = tidyBin(input.operatorBin ?? '');
  if (bin !== '' && !hasBinShape(bin)) problems.push({ path: 'input.content.operatorBin', rule: 'BIN' });
  if (new Set(input.sites.map(({ id }) => id)).size < input.sites.length) problems.push({ path: 'input.content.sites', rule: 'INVALID' });
  if (problems.length > 0) throw badInput(...problems);
  return {
    nameRu: line(input.nameRu),
    nameKk: line(input.nameKk),
    nameEn: line(input.nameEn),
    operator: line(input.operator),
    operatorBin: tidyBin(input.operatorBin ?? '') || null,
    outline: outlineOf(input.outline),
    decision: line(input.decision),
    readiness: lines(input.readiness),
    networksNeeded: lines(input.networksNeeded),
    loanTerms: lines(input.loanTerms),
    note: lines(input.note),
    commissioned: input.commissioned,
    forSmallBusiness: input.forSmallBusiness,
    facilities: [...new Set(input.facilities)],
    landHa: figure(input.landHa),
    powerMva: figure(input.powerMva),
    waterM3Day: figure(input.waterM3Day),
    heatGcalHour: figure(input.heatGcalHour),
    networksCost: figure(input.networksCost),
    sites: input.sites.map(toSite),
  };
};

const KEYS: Record<Locale, 'ru' | 'kk' | 'en'> = { RU: 'ru', KK: 'kk', EN: 'en' };

const inLanguage = (locale: Locale, words: string | null | undefined): LocalizedText | null => (words ? { [KEYS[locale]]: words } : null);

export const nameOf = ({ nameRu, nameKk, nameEn }: FoundingType): LocalizedText => ({
  ...(nameRu && { ru: nameRu }),
  ...(nameKk && { kk: nameKk }),
  ...(nameEn && { en: nameEn }),
});

const siteOf = (site: FoundingSiteType): FoundingSite => ({
  id: site.id,
  name: site.name,
  landHa: figure(site.landHa),
  floorM2: figure(site.floorM2),
  powerMva: figure(site.powerMva),
  waterM3Day: figure(site.waterM3Day),
  heatGcalHour: figure(site.heatGcalHour),
  outline: outlineOf(site.outline),
});

/** The zone that a draft describes; its words are in the language of the one who publishes. */
export const foundingOf = (locale: Locale, stored: StoredFounding): Founding => ({
  name: nameOf(stored),
  facilities: stored.facilities,
  operator: inLanguage(locale, stored.operator),
  operatorBin: stored.operatorBin ?? null,
  outline: outlineOf(stored.outline),
  readiness: inLanguage(locale, stored.readiness),
  networksNeeded: inLanguage(locale, stored.networksNeeded),
  networksCost: figure(stored.networksCost),
  loanTerms: inLanguage(locale, stored.loanTerms),
  note: inLanguage(locale, stored.note),
  landHa: figure(stored.landHa),
  powerMva: figure(stored.powerMva),
  waterM3Day: figure(stored.waterM3Day),
  heatGcalHour: figure(stored.heatGcalHour),
  commissioned: stored.commissioned,
  forSmallBusiness: stored.forSmallBusiness,
  decision: stored.decision ?? null,
  sites: stored.sites.map(siteOf),
});

export const eligibilityOf = (
  { commissioned, forSmallBusiness, decision }: Pick<FoundingType, 'commissioned' | 'forSmallBusiness' | 'decision'>,
  facilities: readonly OpportunityStatus[],
): ZoneEligibilityType => zoneEligibility({ commissioned, forSmallBusiness, decision: decision ?? null }, facilities);
