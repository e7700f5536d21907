import type { ReactElement } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { OrganisationsQuery } from './organisations.graphql.ts';
import { countryName } from '../identity/countries.ts';
import { IDENTITY_WORDS } from '../identity/identity.words.ts';
import { Button } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { ADMINISTRATION_WORDS } from './administration.words.ts';
import './organisations.css';

type Edge = OrganisationsQuery['organisations']['edges'][number];

/** An organisation, and how the viewer may invite into it. */
export type ListedOrganisation = Edge['node'] & Pick<Edge, 'inviting'>;

interface Props {
  readonly organisations: readonly ListedOrganisation[];
  readonly total: number;
  readonly onInvite: (id: string) => void;
  /** Null when everything is shown. */
  readonly onMore: (() => void) | null;
  readonly busy: boolean;
}

const Number = ({ organisation: { bin, identityCheck } }: { readonly organisation: ListedOrganisation }): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  if (bin === null || bin === undefined) return <span className="muted">{t('binUnknown')}</span>;
  return (
    <>
      <span className="figure">{bin}</span>
      <br />
      <span className="muted small">{t.of('check', identityCheck)}</span>
    </>
  );
};

const Row = ({ organisation, onInvite }: { readonly organisation: ListedOrganisation; readonly onInvite: () => void }): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const words = useWords(IDENTITY_WORDS);
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">
        <LocalText text={organisation.name} />
      </th>
      <td>{words.of('kind', organisation.kind)}</td>
      <td>{countryName(locale, organisation.country)}</td>
      <td>
        <Number organisation={organisation} />
      </td>
      <td>
        {organisation.inviting ? (
          <Button onClick={onInvite}>
            {t('invite')}
            <span className="hidden">{t('inviteInto', { name: organisation.name.text })}</span>
          </Button>
        ) : (
          <span className="muted small">{t('hasPeople')}</span>
        )}
      </td>
    </tr>
  );
};

export const OrganisationsTable = ({ organisations, total, onInvite, onMore, busy }: Props): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  return (
    <section>
      <h2 id="organisations-list">{t('listTitle')}</h2>
      <p aria-live="polite">{t.count('total', total)}</p>
      <div className="table-frame">
        <table className="organisations" aria-labelledby="organisations-list">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('country')}</th>
              <th scope="col">{t('bin')}</th>
              <th scope="col">
                <span className="hidden">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {organisations.map((organisation) => (
              <Row key={organisation.id} organisation={organisation} onInvite={() => onInvite(organisation.id)} />
            ))}
          </tbody>
        </table>
      </div>
      {onMore && (
        <p className="after-table">
          <Button busy={busy} onClick={onMore}>
            {t('more')}
          </Button>
        </p>
      )}
    </section>
  );
};
