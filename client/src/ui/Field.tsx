import { useId } from 'react';
import type { ComponentProps, FormEvent, InputHTMLAttributes, ReactElement, ReactNode, SelectHTMLAttributes } from 'react';
import { useLength } from './useLength.ts';

interface Common {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with the typed text, in words; the text stays. */
  readonly problem?: string | null | undefined;
  /** Shown after the label of an optional field. */
  readonly optional?: string | undefined;
}

interface FrameProps extends Common {
  readonly id: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
  /** How much of the allowed length is used. */
  readonly count?: string | null;
}

const Frame = ({ id, label, hint, problem, optional, children, below, count }: FrameProps): ReactElement => (
  <div className={problem ? 'field field-wrong' : 'field'}>
    <label htmlFor={id}>
      {label}
      {optional && <span className="field-optional"> {optional}</span>}
    </label>
    {hint && (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {children}
    {problem && (
      <p className="field-problem" id={`${id}-problem`}>
        {problem}
      </p>
    )}
    {count && (
      <p className="field-count" id={`${id}-count`}>
        {count}
      </p>
    )}
    {below}
  </div>
);

const described = (id: string, { hint, problem, count }: Omit<Common, 'label'> & { readonly count?: string | null }): string | undefined =>
  [hint ? `${id}-hint` : '', problem ? `${id}-problem` : '', count ? `${id}-count` : ''].filter(Boolean).join(' ') || undefined;

interface Typed {
  /** Maximum number of characters. Longer text stays in the field, is counted and is not sent: pasted text never loses its end. */
  readonly longest?: number | undefined;
  /** Shown under the field and its error. */
  readonly below?: ReactNode;
}

/** The browser's own `maxLength` would silently cut what is pasted. */
type Own<P> = Omit<P, 'maxLength'> & Common & Typed;

interface Content extends Pick<Common, 'hint' | 'problem'>, Pick<Typed, 'longest'> {
  readonly value: unknown;
  readonly defaultValue: unknown;
}

/** The text of a field; React's types also allow lists, which no field of ours has. */
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const useTyped = ({ hint, problem, longest, value, defaultValue }: Content) => {
  const id = useId();
  const { count, problem: tooLong, follow } = useLength(longest, value === undefined ? undefined : textOf(value), textOf(defaultValue));
  const wrong = tooLong ?? problem;
  return {
    frame: { id, hint, problem: wrong, count },
    attributes: {
      id,
      'aria-invalid': wrong ? (true as const) : undefined,
      'aria-describedby': described(id, { hint, problem: wrong, count }),
      onInput: ({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => follow(currentTarget.value),
    },
  };
};

export const TextField = ({ label, hint, problem, optional, longest, below, ...input }: Own<ComponentProps<'input'>>): ReactElement => {
  const { frame, attributes } = useTyped({ hint, problem, longest, value: input.value, defaultValue: input.defaultValue });
  return (
    <Frame label={label} optional={optional} below={below} {...frame}>
      <input {...attributes} {...input} />
    </Frame>
  );
};

export const TextArea = ({ label, hint, problem, optional, longest, below, ...input }: Own<ComponentProps<'textarea'>>): ReactElement => {
  const { frame, attributes } = useTyped({ hint, problem, longest, value: input.value, defaultValue: input.defaultValue });
  return (
    <Frame label={label} optional={optional} below={below} {...frame}>
      <textarea rows={5} {...attributes} {...input} />
    </Frame>
  );
};

export const SelectField = ({
  label,
  hint,
  problem,
  optional,
  children,
  ...select
}: Common & SelectHTMLAttributes<HTMLSelectElement>): ReactElement => {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} problem={problem} optional={optional}>
      <select id={id} aria-invalid={problem ? true : undefined} aria-describedby={described(id, { hint, problem })} {...select}>
        {children}
      </select>
    </Frame>
  );
};

/** A checkbox with its text as the label. */
export const CheckField = ({ label, problem, ...input }: Common & InputHTMLAttributes<HTMLInputElement>): ReactElement => {
  const id = useId();
  return (
    <div className={problem ? 'check field-wrong' : 'check'}>
      <input id={id} type="checkbox" aria-invalid={problem ? true : undefined} aria-describedby={described(id, { problem })} {...input} />
      <label htmlFor={id}>{label}</label>
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
};
