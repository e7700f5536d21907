import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import type { TownPageQuery } from './town-page.graphql.ts';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TOWN_WORDS } from './towns.words.ts';

type Enterprise = NonNullable<TownPageQuery['town']>['enterprises'][number];

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

export const TownEnterprises = ({ enterprises }: { readonly enterprises: readonly Enterprise[] }): ReactElement => {
  const t = useWords(TOWN_WORDS);
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
