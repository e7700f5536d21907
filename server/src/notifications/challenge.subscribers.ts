import sql from 'sql-template-tag';
import { pickText } from 'shared/locale/locale.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import type { ChallengeAnswer, ChallengeState, ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import type { Run } from '../kernel/database.ts';
import { wordsFor } from './letter.marks.ts';
import type { LetterTemplate } from './letter.words.ts';
import { administrators, membersOf, writeTo } from './readers.ts';
import type { EventRow, Message, Reader } from './readers.ts';

interface ChallengeRow {
  readonly subject: ChallengeSubject;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly state: ChallengeState;
  readonly words: string;
  readonly answer: string | null;
  readonly ownerId: string;
  readonly personId: string;
}

const challengeOf = async (run: Run, id: string): Promise<ChallengeRow | undefined> => {
  const [challenge] =
    await run<ChallengeRow>(sql`select c.subject_kind as subject, coalesce(o.slug, t.slug, i.slug, z.slug, m.slug) as slug,
      coalesce(o.title, t.name, i.name, z.name, m.title) as title, c.state, c.words, c.answer, c.owner_id as "ownerId", c.person_id as "personId"
    from figure_challenge c
      left join opportunity o on c.subject_kind = 'OPPORTUNITY' and o.id = c.subject_id
      left join town t on c.subject_kind = 'TOWN' and t.id = c.subject_id
      left join industrial_zone i on c.subject_kind = 'INDUSTRIAL_ZONE' and i.id = c.subject_id
      left join special_zone z on c.subject_kind = 'SPECIAL_ZONE' and z.id = c.subject_id
      left join measure m on c.subject_kind = 'MEASURE' and m.id = c.subject_id
    where c.id = ${id}::uuid and coalesce(o.slug, t.slug, i.slug, z.slug, m.slug) is not null`);
  return challenge;
};

/** The part of the address that names what is challenged. */
const PLACES: Readonly<Record<ChallengeSubject, string>> = {
  OPPORTUNITY: 'opportunities',
  TOWN: 'towns',
  INDUSTRIAL_ZONE: 'industrial-zones',
  SPECIAL_ZONE: 'zones',
  MEASURE: 'measures',
};

const paramsOf = ({ subject, slug, title }: ChallengeRow, locale: Locale, words: string | null): Message['params'] => ({
  title: withInnerQuotes(pickText(title, locale)?.text ?? slug),
  place: PLACES[subject],
  slug,
  ...wordsFor(locale, words),
});

/** The people of the figure's owner, or the administrators where it has none, are told what is said against it, while it waits. */
export const tellOfChallenge = async (run: Run, event: EventRow): Promise<void> => {
  const challenge = await challengeOf(run, event.subjectId);
  if (challenge?.state !== 'OPEN') return;
  const owners = await membersOf(run, [challenge.ownerId]);
  await writeTo(run, event, owners.length > 0 ? owners : await administrators(run), ({ locale }) => ({
    template: 'FIGURE_CHALLENGED',
    params: paramsOf(challenge, locale, challenge.words),
    items: [],
  }));
};

const TEMPLATES = { ACCEPTED: 'FIGURE_ACCEPTED', REJECTED: 'FIGURE_REJECTED', DISPUTED: 'FIGURE_DISPUTED' } as const satisfies Record<
  ChallengeAnswer,
  LetterTemplate
>;

const isAnswered = (state: ChallengeState): state is ChallengeAnswer => state in TEMPLATES;

const authorOf = (run: Run, personId: string): Promise<Reader[]> =>
  run<Reader>(
    sql`select p.id, p.email, p.locale, '{}'::uuid[] as organisations from person p where p.id = ${personId}::uuid and p.status = 'ACTIVE'`,
  );

/** The author of a challenge is told the answer that holds now. */
export const tellOfAnswer = async (run: Run, event: EventRow): Promise<void> => {
  const challenge = await challengeOf(run, event.subjectId);
  if (!challenge || !isAnswered(challenge.state)) return;
  const template = TEMPLATES[challenge.state];
  await writeTo(run, event, await authorOf(run, challenge.personId), ({ locale }) => ({
    template,
    params: paramsOf(challenge, locale, challenge.answer),
    items: [],
  }));
};
