import { useEffect, useRef } from 'react';
import type { InputHTMLAttributes, ReactElement } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';

interface Props<T> extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue'> {
  readonly value: T;
  readonly read: (text: string) => T;
  /** The reader has left the field. */
  readonly onTyped: (form: HTMLFormElement | null, text: string) => void;
}

const useText = (value: string | number | null): string => {
  const locale = useLocale();
  const text = String(value ?? '');
  return locale === 'EN' || typeof value === 'string' ? text : text.replace('.', ',');
};

/** A field that is typed in freely and follows the address bar when the value is changed from elsewhere. */
export const TypedInput = <T extends string | number | null>({ value, read, onTyped, ...input }: Props<T>): ReactElement => {
  const ref = useRef<HTMLInputElement>(null);
  const last = useRef(value);
  const text = useText(value);
  useEffect(() => {
    // At the start the field keeps what was typed before the page came alive.
    if (last.current === value) return;
    last.current = value;
    if (ref.current && read(ref.current.value) !== value) ref.current.value = text;
  }, [value, read, text]);
  return <input ref={ref} type="text" autoComplete="off" defaultValue={text} onBlur={({ currentTarget }) => onTyped(currentTarget.form, currentTarget.value)} {...input} />;
};
