import { useEffect, useState } from 'react';

interface Options<T> {
  /** A field that existed before its list was loaded: it gets the attributes of a combobox. */
  readonly input: HTMLInputElement | null;
  /** Id of the list; its options are `id-0`, `id-1` … */
  readonly id: string;
  readonly options: readonly T[];
  readonly onTyped: (text: string) => void;
  readonly onChoose: (option: T) => void;
}

interface Combobox {
  readonly active: number;
  readonly isOpen: boolean;
}

/** Tells screen readers what the field is and which option is active. */
const useNames = (input: HTMLInputElement | null, id: string, { active, isOpen }: Combobox): void => {
  useEffect(() => {
    if (!input) return;
    const names = {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-expanded': String(isOpen),
    };
    for (const [name, value] of Object.entries(names)) input.setAttribute(name, value);
    if (isOpen && active >= 0) {
      input.setAttribute('aria-activedescendant', `${id}-${active}`);
      document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }, [input, id, active, isOpen]);
};

/** Text typed while this was being loaded counts as well. */
const useTypedBefore = (input: HTMLInputElement | null): void => {
  useEffect(() => {
    if (input && input.value !== input.defaultValue) input.dispatchEvent(new Event('input'));
  }, [input]);
};

/** The combobox pattern with a list: the focus stays in the field, arrows choose, Enter takes, Escape closes. */
export const useCombobox = <T>({ input, id, options, onTyped, onChoose }: Options<T>): Combobox => {
  const [active, setActive] = useState(-1);
  const [isWanted, setIsWanted] = useState(true);
  const isOpen = isWanted && options.length > 0;
  useNames(input, id, { active, isOpen });
  useEffect(() => {
    if (!input) return undefined;
    const move = (step: number): void => {
      setIsWanted(true);
      // Between the last and the first option is the field itself, with no active option.
      setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    };
    const take = (event: KeyboardEvent): void => {
      const option = options[active];
      if (!isOpen || option === undefined) return;
      event.preventDefault();
      setActive(-1);
      onChoose(option);
    };
    const close = (event: KeyboardEvent): void => {
      if (!isOpen) return;
      // Otherwise the browser would empty the field and close the popover around it.
      event.preventDefault();
      setIsWanted(false);
    };
    const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
      ArrowDown: (event) => {
        event.preventDefault();
        move(1);
      },
      ArrowUp: (event) => {
        event.preventDefault();
        move(-1);
      },
      Enter: take,
      Escape: close,
    };
    const control = new AbortController();
    const { signal } = control;
    const typed = (): void => {
      setActive(-1);
      setIsWanted(true);
      onTyped(input.value);
    };
    input.addEventListener('keydown', (event) => (event.isComposing ? undefined : keys[event.key]?.(event)), { signal });
    input.addEventListener('input', typed, { signal });
    input.addEventListener('blur', () => setIsWanted(false), { signal });
    return () => control.abort();
  });
  useTypedBefore(input);
  return { active, isOpen };
};
