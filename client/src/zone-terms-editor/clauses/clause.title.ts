import { pickText } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Texts } from '../draft/terms.form.ts';

/** A title in the reader's language, or in the nearest one it exists in; null while it is blank. */
export const titleIn = (locale: Locale, { ru, kk, en }: Texts): string | null =>
  pickText({ ru: ru.trim(), kk: kk.trim(), en: en.trim() }, locale)?.text ?? null;
