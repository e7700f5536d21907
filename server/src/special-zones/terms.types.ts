import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LANGUAGES, LOCALE_OF } from 'shared/figures/figure.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { ClauseUnit } from 'shared/special-zones/clauses.ts';
import { findingKey } from 'shared/special-zones/consistency.ts';
import type { TermsCheck, TermsFinding } from 'shared/special-zones/consistency.ts';
import type { TextField } from 'shared/special-zones/figure-checks.ts';
import { LocaleEnum } from '../kernel/localized.ts';
import { ClauseUnitEnum, TermsCheckEnum, TermsTextEnum } from './zone.enums.ts';
import type { TermsImpact } from './terms.queries.ts';

@ObjectType('TermsFindingWords', { simpleResolvers: true, description: 'What one language says.' })
export class TermsFindingWordsType {
  @Field(() => LocaleEnum)
  public readonly locale!: Locale;

  @Field(() => [String], {
    description: 'Figures as they are written; empty where the language was not changed, or does not name them.',
  })
  public readonly words!: readonly string[];
}

@ObjectType('TermsFinding', {
  simpleResolvers: true,
  description: 'Something in a version that contradicts itself or the zone.',
})
export class TermsFindingType {
  @Field(() => String, { description: 'Used to refer to it in a justification.' })
  public readonly id!: string;

  @Field(() => TermsCheckEnum)
  public readonly check!: TermsCheck;

  @Field(() => [String], { description: 'Keys of the clauses concerned.' })
  public readonly keys!: readonly string[];

  @Field(() => TermsTextEnum, { nullable: true, description: 'Which text; null: it is about the clauses as a whole.' })
  public readonly text!: TextField | null;

  @Field(() => Float, { nullable: true, description: 'The figure that the text does not state; null where languages are compared.' })
  public readonly value!: number | null;

  @Field(() => ClauseUnitEnum, { nullable: true })
  public readonly unit!: ClauseUnit | null;

  @Field(() => [TermsFindingWordsType], { description: 'What the languages concerned say.' })
  public readonly said!: readonly TermsFindingWordsType[];

  @Field(() => String, { nullable: true, description: 'Its justification; null: there is none.' })
  public readonly justification!: string | null;
}

export const viewFinding = (finding: TermsFinding): TermsFindingType => ({
  id: findingKey(finding),
  check: finding.check,
  keys: finding.keys,
  text: finding.place?.field ?? null,
  value: finding.place?.stated?.value ?? null,
  unit: finding.place?.stated?.unit ?? null,
  said: LANGUAGES.flatMap((language) => {
    const words = finding.place?.said[language];
    return words ? [{ locale: LOCALE_OF[language], words }] : [];
  }),
  justification: finding.justification,
});

@ObjectType('TermsImpact', { simpleResolvers: true, description: 'Whom new terms of a zone concern.' })
export class TermsImpactType implements TermsImpact {
  @Field(() => Int, { description: 'Open expressions of interest; their investors are informed.' })
  public readonly openInterests!: number;

  @Field(() => Int, { description: 'People who watch the zone; they are informed.' })
  public readonly watchers!: number;

  @Field(() => Int, { description: 'Published sites of the zone.' })
  public readonly sites!: number;
}

@ObjectType('TermsRights', { simpleResolvers: true, description: 'What the viewer may do with a version.' })
export class TermsRightsType {
  @Field(() => Boolean, { description: 'Approve the open draft as it is: a person of the zone who has not written in it.' })
  public readonly approve!: boolean;

  @Field(() => Boolean, { description: 'Publish the open draft, once it is approved.' })
  public readonly publish!: boolean;

  @Field(() => Boolean, { description: 'Withdraw a scheduled version.' })
  public readonly withdraw!: boolean;
}
