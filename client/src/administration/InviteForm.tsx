import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { MEMBERSHIP_ROLES } from 'shared/identity/roles.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import type { InvitationOutcome } from '../kernel/schema.graphql.ts';
import { PlatformDocument } from '../kernel/session.graphql.ts';
import { InviteDocument, WaitingInvitationsDocument } from './invitations.graphql.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { checkAddress, IDENTITY_LIMITS } from '../identity/checks.ts';
import { IDENTITY_WORDS } from '../identity/identity.words.ts';
import { useSending } from '../kernel/useSending.ts';
import { useTypedForm } from '../identity/typed-form.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ADMINISTRATION_WORDS } from './administration.words.ts';
import type { ListedOrganisation } from './OrganisationsTable.tsx';

interface Props {
  readonly organisations: readonly ListedOrganisation[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

interface Asked {
  readonly email: string;
  readonly outcome: InvitationOutcome;
}

const Sent = ({ email, outcome }: Asked): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const { data } = useQuery(PlatformDocument);
  if (outcome === 'WAITING') return <Notice tone="good" live title={t('waitingSent', { email })} />;
  return (
    <Notice tone="good" live title={t('sent', { email })}>
      {data?.platform.mailbox && (
        <p>
          {t('mailboxText')} <a href="/mailbox">{t('mailboxLink')}</a>
        </p>
      )}
    </Notice>
  );
};

/** The next invitation is often for the same organisation: only the address is emptied. */
const empty = (field: Element | RadioNodeList | null | undefined): void => {
  if (field instanceof HTMLInputElement) field.value = '';
};

const roleOf = (typed: string | undefined) => MEMBERSHIP_ROLES.find((role) => role === typed) ?? 'MEMBER';

const RoleField = (): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const words = useWords(IDENTITY_WORDS);
  return (
    <SelectField label={t('role')} name="role" defaultValue="MEMBER">
      {MEMBERSHIP_ROLES.map((role) => (
        <option key={role} value={role}>
          {words.of('role', role)}
        </option>
      ))}
    </SelectField>
  );
};

/** A letter with a link is sent; the answer does not tell whether the address has an account. */
export const InviteForm = ({ organisations, chosen, onChoose }: Props): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const [asked, setAsked] = useState<Asked | null>(null);
  const client = useApolloClient();
  const address = useKeptText('invite');
  const { run, pending, problem: answered } = useSending(InviteDocument);
  const organisation = organisations.find(({ id }) => id === chosen);
  const needsSecond = organisation?.inviting === 'WITH_SECOND_PERSON';
  // The first person of an organisation leads it.
  const isFirst = needsSecond && organisation.kind !== 'PLATFORM';
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkAddress,
    problem: answered,
    send: async ({ email = '', role }) => {
      setAsked(null);
      const sent = await run({ input: { organisationId: chosen, email, role: isFirst ? 'LEAD' : roleOf(role) } });
      if (!sent) return;
      setAsked({ email: email.trim(), outcome: sent.invite });
      if (sent.invite === 'WAITING') await client.refetchQueries({ include: [WaitingInvitationsDocument] });
      address.clear();
      empty(form.current?.elements.namedItem('email'));
    },
  });
  return (
    <form ref={form} className="panel" onSubmit={onSubmit} noValidate>
      <h2>{t('inviteTitle')}</h2>
      <ProblemNotice problem={problem} />
      {asked !== null && <Sent {...asked} />}
      <SelectField label={t('organisation')} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.text}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        problem={wrong('email')}
        name="email"
        type="email"
        autoComplete="off"
        longest={IDENTITY_LIMITS.email}
        required
        defaultValue={address.text}
        onChange={({ target }) => address.write(target.value)}
      />
      {needsSecond && <p className="muted small">{t('secondHint')}</p>}
      {isFirst ? <p className="muted small">{t('firstHint')}</p> : <RoleField />}
      <Button type="submit" look="primary" busy={pending}>
        {t('send')}
      </Button>
    </form>
  );
};
