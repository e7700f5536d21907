import { z } from 'zod';
import { okedDivision, text, words } from './words.schema.ts';

const section = z.strictObject({
  code: z.string().regex(/^[A-U]$/, 'not an OKED section: one letter from A to U'),
  name: text,
  divisions: z.array(z.strictObject({ code: okedDivision, name: text })).min(1),
});
export type OkedSectionRow = z.infer<typeof section>;

export const okedFile = z.strictObject({ about: words, rows: z.array(section).min(1) });
