import type { ReactElement } from 'react';
import type { DoubtReason, RefusalReason } from 'shared/special-zones/eligibility.ts';
import type { Exclusion } from 'shared/special-zones/project.ts';
import { useWords } from '../kernel/words.ts';
import { TAX_WORDS } from './taxes.words.ts';
import { VERDICT_WORDS } from './verdict.words.ts';

interface Reason<R> {
  readonly reason: R;
  readonly exclusion?: Exclusion | null | undefined;
}

/** Why the terms do not apply, in words. */
export const RefusalText = ({ refusal: { reason, exclusion } }: { readonly refusal: Reason<RefusalReason> }): ReactElement => {
  const taxes = useWords(TAX_WORDS);
  return (
    <>
      {taxes.of('reason', reason)}
      {exclusion && ` ${taxes.of('exclusion', exclusion)}.`}
    </>
  );
};

const isPartly = (exclusion: Exclusion | null | undefined): exclusion is 'SUBSOIL_USER' | 'EXCISABLE_GOODS' =>
  exclusion === 'SUBSOIL_USER' || exclusion === 'EXCISABLE_GOODS';

/** What keeps a project from being called free of obstacles, in words. */
export const DoubtText = ({ doubt: { reason, exclusion } }: { readonly doubt: Reason<DoubtReason> }): ReactElement => {
  const t = useWords(VERDICT_WORDS);
  return <>{isPartly(exclusion) ? t.of('mayBe', exclusion) : t.of('doubt', reason)}</>;
};
