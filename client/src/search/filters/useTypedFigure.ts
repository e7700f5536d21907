import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useSearchParams } from 'react-router';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureReading, FigureSpec } from 'shared/typed/read-figure.ts';
import { formatFigure } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useFigureWords } from '../../ui/useFigure.ts';

interface Options {
  readonly name: string;
  readonly spec: FigureSpec;
  /** The value in the address. */
  readonly value: number | null;
  /** The reader has left the field: null where it is empty or cannot be read. */
  readonly onValue: (value: number | null) => void;
}

export interface TypedFigure {
  readonly attributes: {
    readonly name: string;
    readonly type: 'text';
    readonly inputMode: 'decimal';
    readonly autoComplete: 'off';
    readonly ref: RefObject<HTMLInputElement | null>;
    readonly defaultValue: string;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  readonly reading: FigureReading;
  readonly problem: string | null;
  readonly choose: (value: number) => void;
}

/** A value in the address, sent by a form without JavaScript, that could not be read: it is kept and asked about. */
const useUnread = ({ name, value }: Options): string => {
  const [params] = useSearchParams();
  const [unread] = useState(value === null ? (params.get(name) ?? '') : '');
  return unread;
};

/**
 * A field for a figure that is typed freely and follows the address bar when the figure is changed elsewhere. It is
 * uncontrolled: what was typed before hydration stays.
 */
export const useTypedFigure = (options: Options): TypedFigure => {
  const { name, spec, value, onValue } = options;
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const last = useRef(value);
  const unread = useUnread(options);
  const [reading, setReading] = useState(() => readFigure(unread, locale, spec));
  const say = useFigureWords();
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    if (!input.current || readFigure(input.current.value, locale, spec).value === value) return;
    input.current.value = formatFigure(locale, value);
    setReading({ value, problem: null, ways: [] });
  }, [value, locale, spec]);
  const take = (text: string): void => {
    const read = readFigure(text, locale, spec);
    setReading(read);
    if (input.current && read.value !== null) input.current.value = formatFigure(locale, read.value);
    onValue(read.value);
  };
  const settle = (): void => take(input.current?.value ?? '');
  return {
    attributes: {
      name,
      type: 'text',
      inputMode: 'decimal',
      autoComplete: 'off',
      ref: input,
      defaultValue: unread || formatFigure(locale, value),
      onBlur: settle,
      onKeyDown: ({ key }) => (key === 'Enter' ? settle() : undefined),
    },
    reading,
    problem: say(reading, spec),
    choose: (way) => {
      take(formatFigure(locale, way));
      input.current?.focus();
    },
  };
};
