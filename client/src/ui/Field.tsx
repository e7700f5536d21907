import { useId } from 'react';
import type { InputHTMLAttributes, ReactElement, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

interface Common {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with what was typed, in words; the typed text stays. */
  readonly problem?: string | null | undefined;
  /** Shown after the label of a field that may stay empty. */
  readonly optional?: string;
}

interface FrameProps extends Common {
  readonly id: string;
  readonly children: ReactNode;
}

const Frame = ({ id, label, hint, problem, optional, children }: FrameProps): ReactElement => (
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
  </div>
);

const described = (id: string, { hint, problem }: Common): string | undefined =>
  [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined;

export const TextField = ({ label, hint, problem, optional, ...input }: Common & InputHTMLAttributes<HTMLInputElement>): ReactElement => {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} problem={problem} {...(optional ? { optional } : {})}>
      <input id={id} aria-invalid={problem ? true : undefined} aria-describedby={described(id, { label, hint, problem })} {...input} />
    </Frame>
  );
};

export const TextArea = ({ label, hint, problem, optional, ...input }: Common & TextareaHTMLAttributes<HTMLTextAreaElement>): ReactElement => {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} problem={problem} {...(optional ? { optional } : {})}>
      <textarea id={id} rows={5} aria-invalid={problem ? true : undefined} aria-describedby={described(id, { label, hint, problem })} {...input} />
    </Frame>
  );
};

export const SelectField = ({ label, hint, problem, optional, children, ...select }: Common & SelectHTMLAttributes<HTMLSelectElement>): ReactElement => {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} problem={problem} {...(optional ? { optional } : {})}>
      <select id={id} aria-invalid={problem ? true : undefined} aria-describedby={described(id, { label, hint, problem })} {...select}>
        {children}
      </select>
    </Frame>
  );
};

/** A yes-or-no with its words as the label. */
export const CheckField = ({ label, problem, ...input }: Common & InputHTMLAttributes<HTMLInputElement>): ReactElement => {
  const id = useId();
  return (
    <div className={problem ? 'check field-wrong' : 'check'}>
      <input id={id} type="checkbox" aria-invalid={problem ? true : undefined} aria-describedby={described(id, { label, problem })} {...input} />
      <label htmlFor={id}>{label}</label>
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
};
