import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { administrationUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

/** For the author: who may approve, and how somebody joins the organisation. Only a lead may invite. */
export const AskColleague = ({ isLead }: { readonly isLead: boolean }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <Notice title={t('askColleague')}>
      <p>{t('askColleagueText')}</p>
      {isLead ? (
        <p>
          {t('inviteLead')} <Link to={administrationUrl}>{t('inviteLink')}</Link>
        </p>
      ) : (
        <p>{t('inviteByLead')}</p>
      )}
    </Notice>
  );
};
