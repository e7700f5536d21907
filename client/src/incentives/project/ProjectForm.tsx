import type { ReactElement } from 'react';
import { EXCLUSIONS, LAND_RIGHTS } from 'shared/special-zones/project.ts';
import type { LandRight } from 'shared/special-zones/project.ts';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField, SelectField } from '../../ui/Field.tsx';
import { ProjectFigure } from './ProjectFigure.tsx';
import type { Division } from '../../activities/activity.ts';
import { isTold } from './project-form.ts';
import { ASKED } from './project-values.ts';
import type { FigureName } from './project-values.ts';
import { PROJECT_WORDS } from './project.words.ts';
import { ProjectBasics } from './ProjectBasics.tsx';
import { TAX_WORDS } from '../taxes.words.ts';
import type { ProjectState } from './useProject.ts';
import { YearFields } from './YearFields.tsx';
import './ProjectForm.css';

const SIZES = ['floorM2', 'staff', 'monthlyWage', 'importedPercent'] as const;

/** Asked for one right to land only. */
const ONLY_FOR: Partial<Record<FigureName, LandRight>> = { landTaxPerHa: 'OWNED', landUseFeePerHa: 'LEASED' };

const isAsked = (name: FigureName, right: LandRight | null): boolean => right === null || (ONLY_FOR[name] ?? right) === right;

const Land = ({ state }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const { form, change } = state;
  return (
    <>
      <ProjectFigure state={state} name="landHa" />
      <SelectField
        label={t.of('field', 'landRight')}
        hint={t.of('hint', 'landRight')}
        name="landRight"
        value={form.landRight ?? ''}
        onChange={(event) => change({ landRight: LAND_RIGHTS.find((right) => right === event.target.value) ?? null })}
      >
        <option value="">{t('notTold')}</option>
        {LAND_RIGHTS.map((right) => (
          <option key={right} value={right}>
            {t.of('landRight', right)}
          </option>
        ))}
      </SelectField>
      {form.landRight !== 'LEASED' && <ProjectFigure state={state} name="landBonitet" />}
    </>
  );
};

const Exclusions = ({ state: { form, change } }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const taxes = useWords(TAX_WORDS);
  return (
    <fieldset>
      <legend>{t('exclusionsTitle')}</legend>
      <p className="field-hint">{t('exclusionsHint')}</p>
      {EXCLUSIONS.map((one) => (
        <CheckField
          key={one}
          label={taxes.of('exclusion', one)}
          name={one}
          checked={form.exclusions.includes(one)}
          onChange={(event) =>
            change({ exclusions: EXCLUSIONS.filter((other) => (other === one ? event.target.checked : form.exclusions.includes(other))) })
          }
        />
      ))}
    </fieldset>
  );
};

/** The origin of the project, and a button to start over. */
export const ProjectNote = ({ state }: { readonly state: ProjectState }): ReactElement | null => {
  const t = useWords(PROJECT_WORDS);
  if (!isTold(state.values)) return null;
  return (
    <p className="small muted">
      {state.isKept && `${t('kept')} `}
      <Button look="quiet" onClick={state.reset}>
        {t('reset')}
      </Button>
    </p>
  );
};

/** All inputs of an estimate. Nothing is sent: it is computed while typing. */
export const ProjectForm = ({
  state,
  divisions,
}: {
  readonly state: ProjectState;
  readonly divisions: readonly Division[];
}): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  return (
    <form className="panel calculator-form no-print" aria-labelledby="my-project" onSubmit={(event) => event.preventDefault()}>
      <h2 id="my-project">{t('formTitle')}</h2>
      <ProjectNote state={state} />
      <ProjectBasics state={state} divisions={divisions} />
      <YearFields state={state} />
      <fieldset>
        <legend>{t('sizeTitle')}</legend>
        <Land state={state} />
        {SIZES.map((name) => (
          <ProjectFigure key={name} state={state} name={name} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('ratesTitle')}</legend>
        <p className="field-hint">{t('ratesHint')}</p>
        {ASKED.filter((name) => isAsked(name, state.form.landRight)).map((name) => (
          <ProjectFigure key={name} state={state} name={name} />
        ))}
      </fieldset>
      <Exclusions state={state} />
    </form>
  );
};
