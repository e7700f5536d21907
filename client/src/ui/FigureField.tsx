import type { InputHTMLAttributes, ReactElement, ReactNode } from 'react';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { TextField } from './Field.tsx';
import { FigureWays } from './FigureWays.tsx';
import { useFigure } from './useFigure.ts';

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, 'name' | 'onBlur'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: string;
  readonly spec: FigureSpec;
  /** As typed. */
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Further errors; a text that cannot be read is reported first. */
  readonly problem?: string | null | undefined;
}

/** A field for one figure, as typed or pasted. */
export const FigureField = ({ spec, value, onText, problem, onBlur, ...rest }: Props): ReactElement => {
  const { input, reading, problem: unread, settle, choose } = useFigure({ spec, text: value, onText });
  return (
    <TextField
      {...rest}
      ref={input}
      problem={unread ?? problem}
      // The numeric keyboard has no minus sign.
      inputMode={spec.min < 0 ? 'text' : 'decimal'}
      autoComplete="off"
      value={value}
      onChange={(event) => onText(event.target.value)}
      onBlur={(event) => {
        settle();
        onBlur?.(event);
      }}
      below={<FigureWays ways={reading.ways} onChoose={choose} />}
    />
  );
};
