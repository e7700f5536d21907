import { useState } from 'react';
import { lengthOf } from 'shared/texts/length.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { LENGTH_WORDS } from './length.words.ts';

/** From this share of the allowed length on, the characters are counted for the reader. */
const NEARLY_FULL = 0.8;

export interface Length {
  /** Announced once the text comes near the limit. */
  readonly count: string | null;
  readonly problem: string | null;
  readonly follow: (text: string) => void;
}

/**
 * Length of a field's text. It is never cut: text that is too long stays, is counted, and is not sent. `value`: for a field
 * whose page holds its text; without it the field holds it itself.
 */
export const useLength = (longest: number | undefined, value: string | undefined, before: string): Length => {
  const t = useWords(LENGTH_WORDS);
  const locale = useLocale();
  const [typed, setTyped] = useState(before);
  const text = value ?? typed;
  if (longest === undefined) return { count: null, problem: null, follow: setTyped };
  const length = text.length < longest * NEARLY_FULL ? 0 : lengthOf(text);
  const params = {
    length: formatNumber(locale, length),
    longest: formatNumber(locale, longest),
    over: formatNumber(locale, length - longest),
  };
  const isNear = length >= longest * NEARLY_FULL;
  return {
    count: isNear && length <= longest ? t('count', params) : null,
    problem: length > longest ? t('tooLong', params) : null,
    follow: setTyped,
  };
};
