import type { ReactElement } from 'react';
import { formatFigure } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Button } from './Button.tsx';
import { FIGURE_WORDS } from './figure.words.ts';

interface Props {
  readonly ways: readonly number[];
  readonly onChoose: (value: number) => void;
}

/** The possible meanings of a typed figure, each as a button; the question itself is beside the field. */
export const FigureWays = ({ ways, onChoose }: Props): ReactElement | null => {
  const locale = useLocale();
  const t = useWords(FIGURE_WORDS);
  if (ways.length === 0) return null;
  return (
    <fieldset className="figure-ways" aria-label={t.of('problem', 'TWO_WAYS')}>
      {ways.map((value) => (
        <Button key={value} onClick={() => onChoose(value)}>
          {formatFigure(locale, value)}
        </Button>
      ))}
    </fieldset>
  );
};
