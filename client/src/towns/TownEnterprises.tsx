import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { TownEnterprisesFragmentDoc } from './town-enterprises.graphql.ts';
import type { TownEnterprisesFragment } from './town-enterprises.graphql.ts';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TOWN_WORDS } from './towns.words.ts';

type Enterprise = TownEnterprisesFragment['enterprises'][number];

const Item = ({ enterprise }: { readonly enterprise: Enterprise }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const claims = useWords(CLAIM_WORDS);
  return (
    <li>
      <strong>
        <LocalText text={enterprise.name} />
      </strong>
      {enterprise.sector && (
        <span className="under">
          <LocalText text={enterprise.sector} />
        </span>
      )}
      <span className="muted small under">{t('enterpriseConfidence', { level: claims.of('confidence', enterprise.confidence) })}</span>
      {enterprise.source && (
        <span className="small under">
          <SourceLinks sources={[enterprise.source]} />
        </span>
      )}
    </li>
  );
};

export const TownEnterprises = ({ from }: { readonly from: FragmentType<TownEnterprisesFragment> }): ReactElement | null => {
  const t = useWords(TOWN_WORDS);
  const town = useFields(TownEnterprisesFragmentDoc, from);
  if (!town) return null;
  const { enterprises } = town;
  return (
    <section className="section" aria-labelledby="enterprises">
      <h2 id="enterprises">{t('enterprisesTitle')}</h2>
      {enterprises.length === 0 ? (
        <p className="muted">{t('enterprisesNone')}</p>
      ) : (
        <ul className="plain rows">
          {enterprises.map((enterprise) => (
            <Item key={enterprise.name.text} enterprise={enterprise} />
          ))}
        </ul>
      )}
    </section>
  );
};
