import { z } from 'zod';
import { CONFIDENCES, DATE_BASES } from 'shared/opportunities/kinds.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { typographyFaults } from 'shared/texts/typography.ts';
import { isForReaders, isNumberedPage, isPublication } from './sources.schema.ts';

const PARTIAL_DATE = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|\d{3}0s)$/;

/** A text in one language: never empty, without leading or trailing spaces. */
export const words = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'spaces at the edges');

/** A text as it is printed, set by the rules of its language. */
const wordsIn = (locale: Locale) =>
  words.superRefine((value, context) => {
    if (!isForReaders(value)) context.addIssue({ code: 'custom', message: 'a note of the compiler, not for readers' });
    for (const fault of typographyFaults(locale, value)) context.addIssue({ code: 'custom', message: `typography: ${fault}` });
  });

/** A text in all three languages. The files leave out a whole text (null), never one language of it. */
export const text = z.strictObject({ ru: wordsIn('RU'), kk: wordsIn('KK'), en: wordsIn('EN') });
export type Text = z.infer<typeof text>;

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a slug: small Latin letters, digits and single hyphens');
export const partialDate = z.string().regex(PARTIAL_DATE, 'not a date as far as known: 2012, 2022-06, 2022-06-03 or 1990s');
export const day = z.iso.date();
const address = z.string().regex(/^https?:\/\/[^\s"<>]+$/, 'not a web address (http or https)');
export const webAddress = address.refine(isPublication, 'a copy, a mirror or a store of code is no source');

/** The address of a publication, or its site and number where no address was stored. */
export const source = words.superRefine((value, context) => {
  if (!value.includes('://') && !/^[a-z]+:/i.test(value)) {
    if (!isNumberedPage(value)) context.addIssue({ code: 'custom', message: 'neither an address nor a site with the number of a page' });
    return;
  }
  const problem = webAddress.safeParse(value).error?.issues[0];
  if (problem) context.addIssue({ code: 'custom', message: problem.message });
});

export const kato = z.string().regex(/^\d{9}$/, 'not a KATO code: nine digits');
export const okedDivision = z.string().regex(/^\d{2}$/, 'not an OKED division: two digits');
export const indicator = z.string().regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/, 'not a name in capitals');

/** Within Kazakhstan, with a small margin. */
export const latitude = z.number().min(40).max(56);
export const longitude = z.number().min(46).max(88);

export const positive = z.number().positive();
export const positiveWhole = z.int().positive();

export const confidence = z.enum(CONFIDENCES);
export const dateBasis = z.enum(DATE_BASES);

export const about = { about: words, compiled: z.string().regex(/^\d{4}$/, 'not a year') };

/** Findings about a whole group, stored in the files beside the rows. */
export const groupFact = z.strictObject({ fact: text, value: text, asOf: partialDate, source });
export type GroupFact = z.infer<typeof groupFact>;
