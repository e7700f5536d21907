import sql from 'sql-template-tag';
import { OPEN_STATES } from 'shared/interests/interest.machine.ts';
import { pickText } from 'shared/locale/locale.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import type { Run } from '../kernel/database.ts';
import { dayIn } from '../kernel/wording.ts';
import { markedText, wordsFor } from './letter.marks.ts';
import { membersOf, writeTo } from './readers.ts';
import type { EventRow, Message } from './readers.ts';
import { sqlWords } from '../kernel/sql-words.ts';

interface TermsRow {
  readonly zoneId: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly number: number;
  readonly effectiveFrom: string;
  /** Why it was withdrawn; null while it was not. */
  readonly withdrawalReason: string | null;
}

interface Concerned {
  readonly id: string;
  readonly number: string;
  readonly title: LocalizedText;
  readonly investorId: string;
  /** Number of the cited version. */
  readonly cited: number;
}

const termsOf = async (run: Run, id: string): Promise<TermsRow | undefined> => {
  const [terms] =
    await run<TermsRow>(sql`select z.id as "zoneId", z.slug, z.name, t.number, t.effective_from::text as "effectiveFrom", w.reason as "withdrawalReason"
    from zone_terms t join special_zone z on z.id = t.zone_id left join zone_terms_withdrawal w on w.terms_id = t.id where t.id = ${id}`);
  return terms;
};

/** Open EOIs in the zone that cite an earlier version. */
const concernedBy = (run: Run, { zoneId, number }: TermsRow): Promise<Concerned[]> =>
  run<Concerned>(sql`select i.id, i.number, o.title, i.investor_id as "investorId", cited.number as cited
    from interest i join opportunity o on o.id = i.opportunity_id join zone_terms cited on cited.id = i.terms_id
    where o.zone_id = ${zoneId} and cited.number < ${number}
      and i.state in (${sqlWords(OPEN_STATES)}) order by i.number`);

const wordsOf = (terms: TermsRow, locale: Locale): Record<string, string> => ({
  zone: withInnerQuotes(pickText(terms.name, locale)?.text ?? terms.slug),
  slug: terms.slug,
  version: String(terms.number),
  day: dayIn(locale, terms.effectiveFrom),
  ...wordsFor(locale, terms.withdrawalReason),
});

const itemOf = ({ slug, number: version }: TermsRow, { id, number, title, cited }: Concerned, locale: Locale): Record<string, string> => ({
  number,
  about: `: ${markedText(title, locale)}`,
  interestId: id,
  slug,
  version: String(version),
  cited: String(cited),
});

/** A new version that was withdrawn meanwhile is no longer news: the letter about its withdrawal follows. */
const isStillTrue = (event: EventRow, { withdrawalReason }: TermsRow): boolean =>
  (event.name === 'terms.withdrawn') === (withdrawalReason !== null);

/** A published or withdrawn version of terms concerns everybody with an open EOI in the zone: one letter each, listing all of theirs. */
export const tellOfTerms = async (run: Run, event: EventRow): Promise<void> => {
  const terms = await termsOf(run, event.subjectId);
  if (!terms || !isStillTrue(event, terms)) return;
  const interests = await concernedBy(run, terms);
  const readers = await membersOf(run, [...new Set(interests.map(({ investorId }) => investorId))]);
  const template = event.name === 'terms.withdrawn' ? 'TERMS_WITHDRAWN' : 'TERMS_PUBLISHED';
  await writeTo(run, event, readers, ({ locale, organisations }): Message => ({
    template,
    params: wordsOf(terms, locale),
    items: interests.filter(({ investorId }) => organisations.includes(investorId)).map((interest) => itemOf(terms, interest, locale)),
  }));
};
