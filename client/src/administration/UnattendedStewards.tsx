import type { ReactElement } from 'react';
import type { UnattendedStewardsQuery } from './organisations.graphql.ts';
import { formatInstant, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { ADMINISTRATION_WORDS } from './administration.words.ts';
import { UNATTENDED_WORDS } from './unattended.words.ts';
import './organisations.css';

export type Unattended = UnattendedStewardsQuery['unattendedStewards'][number];

/** Whose invitation is under way, and its state. */
const Invitation = ({ steward: { invitedBy, letterSentAt } }: { readonly steward: Unattended }): ReactElement => {
  const t = useWords(UNATTENDED_WORDS);
  const locale = useLocale();
  if (invitedBy === null) return <span className="muted">{t('none')}</span>;
  return (
    <>
      {invitedBy}
      <br />
      <span className="muted small">{letterSentAt === null ? t('asked') : t('sent', { at: formatInstant(locale, letterSentAt) })}</span>
    </>
  );
};

interface RowProps {
  readonly steward: Unattended;
  readonly onInvite: (id: string) => void;
}

const Row = ({ steward, onInvite }: RowProps): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const locale = useLocale();
  const { organisation, waiting, since } = steward;
  return (
    <tr>
      <th scope="row">
        <LocalText text={organisation.name} />
      </th>
      <td>{formatNumber(locale, waiting)}</td>
      <td>{formatInstant(locale, since)}</td>
      <td>
        <Invitation steward={steward} />
      </td>
      <td>
        <Button onClick={() => onInvite(organisation.id)}>
          {t('invite')}
          <span className="hidden">{t('inviteInto', { name: organisation.name.text })}</span>
        </Button>
      </td>
    </tr>
  );
};

interface Props {
  readonly stewards: readonly Unattended[];
  readonly onInvite: (id: string) => void;
}

/** Stewards without people whose interests are waiting: the administrators answer for them. */
export const UnattendedStewards = ({ stewards, onInvite }: Props): ReactElement | null => {
  const t = useWords(UNATTENDED_WORDS);
  const administration = useWords(ADMINISTRATION_WORDS);
  if (stewards.length === 0) return null;
  return (
    <section aria-labelledby="unattended-stewards">
      <h2 id="unattended-stewards">{t('title')}</h2>
      <p>{t('lead')}</p>
      <div className="table-frame">
        <table className="organisations" aria-labelledby="unattended-stewards">
          <thead>
            <tr>
              <th scope="col">{t('steward')}</th>
              <th scope="col">{t('waiting')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col">{t('invitation')}</th>
              <th scope="col">{administration('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {stewards.map((steward) => (
              <Row key={steward.organisation.id} steward={steward} onInvite={onInvite} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
