import { Field, ID, ObjectType } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { WordComparison } from 'shared/locale/compare-words.ts';
import type { ChangeEffect, ChangeKind } from 'shared/special-zones/diff.ts';
import type { Context } from '../request/context.ts';
import { ChangeEffectEnum, ChangeKindEnum, WordOperationEnum } from './zone.enums.ts';
import { comparedWords, differencesOf } from './terms.compared.ts';
import { publishedTerms } from './zones.reference.ts';
import { TermsClauseType, ZoneTermsType } from './zone.types.ts';
import { viewClause } from './zone.view.ts';

@ObjectType('WordPiece', { simpleResolvers: true, description: 'Some words that stayed, were added or were removed.' })
export class WordPieceType {
  @Field(() => WordOperationEnum)
  public readonly operation!: 'SAME' | 'ADDED' | 'REMOVED';

  @Field(() => String)
  public readonly text!: string;
}

@ObjectType('TermsChange', { simpleResolvers: true, description: 'What happened to one clause between two versions.' })
export class TermsChangeType {
  @Field(() => ID, { description: 'Key of the clause.' })
  public readonly key!: string;

  @Field(() => ChangeKindEnum)
  public readonly kind!: ChangeKind;

  @Field(() => ChangeEffectEnum)
  public readonly effect!: ChangeEffect;

  @Field(() => TermsClauseType, { nullable: true, description: 'Null when it was added.' })
  public readonly before!: TermsClauseType | null;

  @Field(() => TermsClauseType, { nullable: true, description: 'Null when it was removed.' })
  public readonly after!: TermsClauseType | null;

  /** Compared only when it is asked for, and then once. */
  public readonly compare!: () => Promise<WordComparison | undefined>;
}

@ObjectType('TermsDiff', { simpleResolvers: true, description: 'The changes between two versions of a zone’s terms.' })
export class TermsDiffType {
  @Field(() => ZoneTermsType)
  public readonly from!: ZoneTermsType;

  @Field(() => ZoneTermsType)
  public readonly to!: ZoneTermsType;

  @Field(() => [TermsChangeType], { description: 'In the order of the later version; removed clauses come last.', complexity: listOf(30) })
  public readonly changes!: TermsChangeType[];
}

/** Two published versions of a zone compared, by number; null when there is no such version. */
export const termsDiff = (ctx: Context, zoneId: string, from: number, to: number): TermsDiffType | null => {
  const versions = publishedTerms(ctx, zoneId);
  const one = versions.find(({ number }) => number === from);
  const other = versions.find(({ number }) => number === to);
  if (!one || !other) return null;
  const changes = differencesOf(one, other).changes.map((change) => ({
    key: change.key,
    kind: change.kind,
    effect: change.effect,
    before: change.before && viewClause(ctx, change.before),
    after: change.after && viewClause(ctx, change.after),
    compare: async () => (await comparedWords(ctx.locale, one, other)).get(change.key),
  }));
  return { from: one, to: other, changes };
};
