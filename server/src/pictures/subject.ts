import type { Condition, OpportunityKind, OpportunityStatus } from 'shared/opportunities/kinds.ts';

/** How much of it stands. */
export type Standing = 'WHOLE' | 'RUIN' | 'GONE';

/** What does not look like works of any trade. */
export type Form = 'SOLAR' | 'WIND' | 'AIRFIELD';

/** What a drawing is made from. */
export interface Subject {
  readonly seed: string;
  readonly kind: OpportunityKind;
  readonly oked: string | null;
  readonly standing: Standing;
  readonly form: Form | null;
}

interface Drawn {
  readonly slug: string;
  readonly kind: OpportunityKind;
  /** Its first OKED code. */
  readonly oked: string | null;
  readonly status: OpportunityStatus;
  readonly condition: Condition;
  /** In Russian, in which every title is written. */
  readonly title: string;
}

const FORMS: readonly (readonly [Form, RegExp])[] = [
  ['SOLAR', /солнечн|(?<!\p{L})СЭС(?!\p{L})/iu],
  ['WIND', /ветров|ветро[эп]|(?<!\p{L})ВЭС(?!\p{L})/iu],
  ['AIRFIELD', /аэропорт|аэродром/iu],
];

const standingOf = ({ status, condition }: Drawn): Standing => {
  if (status === 'DEMOLISHED') return 'GONE';
  return condition === 'EMERGENCY' && status !== 'REVIVED' && status !== 'OPERATING' ? 'RUIN' : 'WHOLE';
};

/** The drawing shows what is known to be true: a ruin is no plant in the sun, and a solar station has no cooling towers. */
export const subjectOf = (drawn: Drawn): Subject => ({
  seed: drawn.slug,
  kind: drawn.kind,
  oked: drawn.oked,
  standing: standingOf(drawn),
  form: FORMS.find(([, words]) => words.test(drawn.title))?.[0] ?? null,
});
