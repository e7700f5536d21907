import type { Locale } from '../locale/locale.ts';
import type { FindingCode, RowOutcome, RowVerdict } from './findings.ts';
import en from './findings.en.json';
import kk from './findings.kk.json';
import ru from './findings.ru.json';

/** Words of a dry run, for the report that the server writes and for the page. */
interface FindingWords {
  readonly finding: Readonly<Record<FindingCode, string>>;
  readonly verdict: Readonly<Record<RowVerdict, string>>;
  readonly outcome: Readonly<Record<RowOutcome, string>>;
  readonly report: Readonly<Record<keyof (typeof ru)['report'], string>>;
}

export const FINDING_WORDS: Readonly<Record<Locale, FindingWords>> = { RU: ru, KK: kk, EN: en };
