import type { ApolloClient } from '@apollo/client';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Justifications } from 'shared/special-zones/canonical.ts';
import { isStanding } from 'shared/special-zones/publication.ts';
import type { Base } from '../../drafts/autosave.ts';
import { ManagedTermsTextDocument, TermsSourceTitlesDocument } from './terms-draft.graphql.ts';
import type { ManagedTermsTextQuery } from './terms-draft.graphql.ts';
import { formatFigure } from '../../kernel/fmt.ts';
import { impliedRelief } from './clause.types.ts';
import type { ReliefForm } from './clause.types.ts';
import { isOpenDraft } from '../managed-version.ts';
import { NO_TEXTS } from './terms.form.ts';
import type { ClauseForm, TermsForm, Texts } from './terms.form.ts';

type Version = ManagedTermsTextQuery['managedTerms'][number];
type Clause = Version['clauses'][number];
type Titles = ReadonlyMap<string, Texts>;

const LANGUAGE: Record<Locale, keyof Texts> = { RU: 'ru', KK: 'kk', EN: 'en' };

const placeOf = (versionId: string, key: string): string => `${versionId}/${key}`;

/**
 * Titles of the sources in all languages. The API returns them in the reader's language only, so it is asked once in each; a
 * title that falls back does not exist in that language.
 */
const loadTitles = async (client: ApolloClient, zone: string): Promise<Titles> => {
  const titles = new Map<string, Texts>();
  const ask = (locale: Locale) =>
    client.query({
      query: TermsSourceTitlesDocument,
      variables: { zone },
      fetchPolicy: 'no-cache',
      context: { headers: { 'x-qaita-locale': locale }, queryDeduplication: false },
    });
  const answers = await Promise.all(LOCALES.map(async (locale) => ({ locale, answer: await ask(locale) })));
  for (const { locale, answer } of answers)
    for (const version of answer.data?.managedTerms ?? [])
      for (const { key, source } of version.clauses) {
        const place = placeOf(version.id, key);
        if (source && !source.title.isFallback)
          titles.set(place, { ...(titles.get(place) ?? NO_TEXTS), [LANGUAGE[locale]]: source.title.text });
      }
  return titles;
};

const toTexts = (all: { readonly ru: string | null; readonly kk: string | null; readonly en: string | null } | null): Texts => ({
  ru: all?.ru ?? '',
  kk: all?.kk ?? '',
  en: all?.en ?? '',
});

const toReliefForm = (locale: Locale, clause: Clause): ReliefForm | null => {
  if (!clause.relief || impliedRelief(clause)) return null;
  const { tax, measure, base, categories, years } = clause.relief;
  return { tax, measure, base, categories, years: formatFigure(locale, years) };
};

const toClauseForm = (locale: Locale, clause: Clause, sourceTitle: Texts): ClauseForm => ({
  locale,
  key: clause.key,
  group: clause.group,
  title: toTexts(clause.titleAll),
  text: toTexts(clause.textAll),
  value: formatFigure(locale, clause.value),
  unit: clause.unit ?? '',
  sourceTitle,
  sourceUrl: clause.source?.url ?? '',
  asOf: clause.asOf ?? '',
  relief: toReliefForm(locale, clause),
  oked: clause.oked ?? [],
});

const toJustifications = ({ findings }: Version): Justifications =>
  Object.fromEntries(findings.flatMap(({ id, justification }) => (justification === null ? [] : [[id, justification]])));

export interface TermsText {
  readonly form: TermsForm;
  readonly base: Base;
}

export interface ManagedText {
  readonly draft: TermsText | null;
  /** The newest version that was published and not withdrawn: a new draft starts with its clauses. */
  readonly newest: TermsForm | null;
}

/** The open draft of a zone and the version it follows, in all languages. */
export const loadManagedText = async (client: ApolloClient, locale: Locale, zone: string): Promise<ManagedText> => {
  const [{ data }, titles] = await Promise.all([
    client.query({ query: ManagedTermsTextDocument, variables: { zone }, fetchPolicy: 'no-cache' }),
    loadTitles(client, zone),
  ]);
  const versions = data?.managedTerms ?? [];
  const toForm = (version: Version): TermsForm => ({
    note: toTexts(version.noteAll),
    clauses: version.clauses.map((clause) => toClauseForm(locale, clause, titles.get(placeOf(version.id, clause.key)) ?? NO_TEXTS)),
    justifications: toJustifications(version),
  });
  const draft = versions.find(isOpenDraft);
  const newest = versions.find(isStanding);
  return {
    draft: draft ? { form: toForm(draft), base: { id: draft.id, version: draft.version } } : null,
    newest: newest ? toForm(newest) : null,
  };
};
