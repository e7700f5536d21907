import { formatNumber } from '../locale/numbers.ts';
import { agreeing, kazakhEnding } from './agreement.ts';
import { LOCALE_OF } from './figure.ts';
import type { Figure, Language } from './figure.ts';

/** From this amount on, a figure is written with «млн» only if it was before. */
const MOST_DECIMALS = 3;

const hasFewDecimals = (value: number): boolean => Number(value.toFixed(MOST_DECIMALS)) === value;

/** The multiplying word with the space before it: « млн». */
const multiplierOf = (text: string, { start, end, isInWords }: Figure): string =>
  isInWords ? '' : (/\s?[^\d.,\s'’−-].*$/su.exec(text.slice(start, end))?.[0] ?? '');

/** The figure as the language writes it: with its multiplying word where it had one and the result still reads well. */
const written = (text: string, figure: Figure, to: number, language: Language): string => {
  const short = to / figure.multiplier;
  const isShort = figure.multiplier > 1 && short >= 0.1 && hasFewDecimals(short);
  return isShort
    ? `${formatNumber(LOCALE_OF[language], short, MOST_DECIMALS)}${multiplierOf(text, figure)}`
    : formatNumber(LOCALE_OF[language], to, 6);
};

/**
 * The unit as it follows the figure, with what comes between them; a repetition of the figure in brackets is left out. A
 * `7-year term` stays one.
 */
const following = (text: string, figure: Figure, to: number, language: Language): string => {
  const { end, whole, unit, amount } = figure;
  const gap = /^(?:\s?\([^()]*\))?(?<gap>[\s-]{0,2})(?<unit>.*)$/su.exec(text.slice(end, whole))?.groups;
  if (!gap || (language === 'en' && gap['gap'] === '-')) return text.slice(end, whole);
  return `${gap['gap'] ?? ''}${agreeing(gap['unit'] ?? '', unit, { before: text.slice(0, figure.start), from: amount, to }, language)}`;
};

const ENDING = /^-(?<ending>\p{L}{2,3})(?!\p{L})/u;

/** What was written after a Kazakh number, adapted to the new number. */
const rest = (text: string, place: number, to: number, language: Language): { readonly words: string; readonly length: number } => {
  const ending = language === 'kk' ? ENDING.exec(text.slice(place, place + 5))?.groups?.['ending'] : undefined;
  return ending === undefined ? { words: '', length: 0 } : { words: `-${kazakhEnding(ending, to)}`, length: ending.length + 1 };
};

/** A text in which some figures are replaced, written by the rules of its language. */
export const rewriteFigures = (text: string, figures: readonly Figure[], to: number, language: Language): string => {
  let [result, from] = ['', 0];
  for (const figure of figures) {
    const after = figure.whole === figure.end ? rest(text, figure.end, to, language) : { words: '', length: 0 };
    result += text.slice(from, figure.start) + written(text, figure, to, language) + following(text, figure, to, language) + after.words;
    from = figure.whole + after.length;
  }
  return result + text.slice(from);
};
