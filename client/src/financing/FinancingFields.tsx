import type { ReactElement, ReactNode } from 'react';
import { FINANCE_SOURCES, FINANCE_USES, FINANCING_LIMITS } from 'shared/opportunities/financing.ts';
import { CURRENCIES } from 'shared/opportunities/kinds.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { useWords } from '../kernel/words.ts';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { FigureField } from '../ui/FigureField.tsx';
import { EMPTY_SOURCE, EMPTY_USE, sumSpec } from './financing-form.ts';
import type { TypedPlan, TypedSource, TypedUse } from './financing-form.ts';
import './FinancingFields.css';
import { FINANCING_WORDS } from './financing.words.ts';

interface Props {
  readonly typed: TypedPlan;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (typed: TypedPlan) => void;
}

type Wrong = (path: string) => string | null;

const useWrong = (problems: readonly FieldProblem[]): Wrong => {
  const say = useFieldWords();
  return (path) => say(problems.find((problem) => problem.path === path || problem.path === `input.${path}`)?.rule ?? null);
};

const Line = ({ title, onRemove, children }: { readonly title: string; readonly onRemove: () => void; readonly children: ReactNode }) => {
  const t = useWords(FINANCING_WORDS);
  return (
    <fieldset className="financing-line">
      <legend>{title}</legend>
      {children}
      <Button onClick={onRemove}>
        {t('remove')}
        <span className="hidden">{`: ${title}`}</span>
      </Button>
    </fieldset>
  );
};

const replaced = <T,>(list: readonly T[], nth: number, item: T): T[] => list.map((one, place) => (place === nth ? item : one));

const without = <T,>(list: readonly T[], nth: number): T[] => list.filter((_, place) => place !== nth);

const Sources = ({ typed, onChange, wrong }: Omit<Props, 'problems'> & { readonly wrong: Wrong }): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const { sources, currency } = typed;
  const put = (next: readonly TypedSource[]): void => onChange({ ...typed, sources: next });
  return (
    <>
      <h3>{t('sourcesTitle')}</h3>
      {sources.map((line, nth) => (
        <Line key={nth} title={t('sourceNumber', { number: nth + 1 })} onRemove={() => put(without(sources, nth))}>
          <SelectField
            label={t('kind')}
            value={line.kind}
            onChange={({ target }) => put(replaced(sources, nth, { ...line, kind: target.value }))}
          >
            {FINANCE_SOURCES.map((kind) => (
              <option key={kind} value={kind}>
                {t.of('sourceKind', kind)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('name')}
            optional={t('optional')}
            longest={FINANCING_LIMITS.name}
            value={line.name}
            onChange={({ target }) => put(replaced(sources, nth, { ...line, name: target.value }))}
          />
          <FigureField
            label={t('amount')}
            spec={sumSpec(currency, 1)}
            value={line.amount}
            problem={wrong(`sources.${nth}.amount`)}
            onText={(amount) => put(replaced(sources, nth, { ...line, amount }))}
          />
          <FigureField
            label={t('committed')}
            optional={t('optional')}
            spec={sumSpec(currency, 0)}
            value={line.committed}
            problem={wrong(`sources.${nth}.committed`)}
            onText={(committed) => put(replaced(sources, nth, { ...line, committed }))}
          />
        </Line>
      ))}
      {sources.length < FINANCING_LIMITS.lines && <Button onClick={() => put([...sources, EMPTY_SOURCE])}>{t('addSource')}</Button>}
    </>
  );
};

const Uses = ({ typed, onChange, wrong }: Omit<Props, 'problems'> & { readonly wrong: Wrong }): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const { uses, currency } = typed;
  const put = (next: readonly TypedUse[]): void => onChange({ ...typed, uses: next });
  const all = wrong('uses');
  return (
    <>
      <h3>{t('usesTitle')}</h3>
      {all && <p className="field-problem">{all}</p>}
      {uses.map((line, nth) => (
        <Line key={nth} title={t('useNumber', { number: nth + 1 })} onRemove={() => put(without(uses, nth))}>
          <SelectField
            label={t('use')}
            value={line.kind}
            onChange={({ target }) => put(replaced(uses, nth, { ...line, kind: target.value }))}
          >
            {FINANCE_USES.map((kind) => (
              <option key={kind} value={kind}>
                {t.of('useKind', kind)}
              </option>
            ))}
          </SelectField>
          <FigureField
            label={t('amount')}
            spec={sumSpec(currency, 1)}
            value={line.amount}
            problem={wrong(`uses.${nth}.amount`)}
            onText={(amount) => put(replaced(uses, nth, { ...line, amount }))}
          />
        </Line>
      ))}
      {uses.length < FINANCING_LIMITS.lines && <Button onClick={() => put([...uses, EMPTY_USE])}>{t('addUse')}</Button>}
    </>
  );
};

/** The fields of a plan; what is wrong stands beside its field. */
export const FinancingFields = ({ typed, problems, onChange }: Props): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const wrong = useWrong(problems);
  return (
    <>
      <div className="financing-line">
        <FigureField
          label={t('total')}
          spec={sumSpec(typed.currency, 1)}
          value={typed.total}
          problem={wrong('total')}
          onText={(total) => onChange({ ...typed, total })}
        />
        <SelectField label={t('currency')} value={typed.currency} onChange={({ target }) => onChange({ ...typed, currency: target.value })}>
          {CURRENCIES.map((currency) => (
            <option key={currency} value={currency}>
              {t.of('currencyName', currency)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('launchYear')}
          optional={t('optional')}
          inputMode="numeric"
          value={typed.launch}
          problem={wrong('launch')}
          onChange={({ target }) => onChange({ ...typed, launch: target.value })}
        />
      </div>
      <Sources typed={typed} onChange={onChange} wrong={wrong} />
      <Uses typed={typed} onChange={onChange} wrong={wrong} />
      <div className="financing-line">
        <TextField
          type="date"
          label={t('day')}
          value={typed.asOf}
          problem={wrong('asOf')}
          onChange={({ target }) => onChange({ ...typed, asOf: target.value })}
        />
        <TextField
          label={t('basis')}
          value={typed.source}
          problem={wrong('source')}
          onChange={({ target }) => onChange({ ...typed, source: target.value })}
        />
      </div>
    </>
  );
};
