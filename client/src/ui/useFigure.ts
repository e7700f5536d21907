import { useRef } from 'react';
import type { RefObject } from 'react';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureReading, FigureSpec } from 'shared/typed/read-figure.ts';
import { formatFigure, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { FIGURE_WORDS } from './figure.words.ts';

/** What is wrong with a typed figure, in words. */
export const useFigureWords = (): ((reading: FigureReading, spec: FigureSpec) => string | null) => {
  const t = useWords(FIGURE_WORDS);
  const locale = useLocale();
  const unitOf = ({ unit, exponent }: FigureSpec): string =>
    exponent === 6 ? t('millions', { unit: t.of('unit', unit) }) : t.of('unit', unit);
  return ({ problem }, spec) => {
    if (!problem) return null;
    const params = {
      min: formatNumber(locale, spec.min, 6),
      max: formatNumber(locale, spec.max, 6),
      places: String(spec.places),
      unit: unitOf(spec),
    };
    return t.of('problem', problem).replace(/\{(min|max|places|unit)\}/g, (_, name: keyof typeof params) => params[name]);
  };
};

interface Options {
  readonly spec: FigureSpec;
  /** As typed. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

export interface FigureState {
  readonly reading: FigureReading;
  readonly problem: string | null;
  readonly input: RefObject<HTMLInputElement | null>;
  /** The reader has left the field: it shows what was understood. */
  readonly settle: () => void;
  /** The reader has chosen the meant number. */
  readonly choose: (value: number) => void;
}

/** One figure as typed: read in the language of the page, shown as understood, asked about where it is ambiguous. */
export const useFigure = ({ spec, text, onText }: Options): FigureState => {
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const say = useFigureWords();
  const reading = readFigure(text, locale, spec);
  const show = (value: number): void => {
    const shown = formatFigure(locale, value);
    if (shown !== text) onText(shown);
  };
  return {
    reading,
    problem: say(reading, spec),
    input,
    settle: () => (reading.value === null ? undefined : show(reading.value)),
    choose: (value) => {
      show(value);
      input.current?.focus();
    },
  };
};
