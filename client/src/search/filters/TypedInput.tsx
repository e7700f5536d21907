import { useEffect, useRef } from 'react';
import type { InputHTMLAttributes, ReactElement } from 'react';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'maxLength'> {
  readonly value: string;
  readonly read: (text: string) => string;
  /** The reader has left the field. */
  readonly onTyped: (form: HTMLFormElement | null, text: string) => void;
}

/** A field that is typed in freely and follows the address bar when the text is changed elsewhere. */
export const TypedInput = ({ value, read, onTyped, defaultValue = value, ...input }: Props): ReactElement => {
  const ref = useRef<HTMLInputElement>(null);
  const last = useRef(value);
  useEffect(() => {
    // Initially the field keeps what was typed before hydration.
    if (last.current === value) return;
    last.current = value;
    if (ref.current && read(ref.current.value) !== value) ref.current.value = value;
  }, [value, read]);
  return (
    <input
      ref={ref}
      type="text"
      autoComplete="off"
      defaultValue={defaultValue}
      onBlur={({ currentTarget }) => onTyped(currentTarget.form, currentTarget.value)}
      {...input}
    />
  );
};
