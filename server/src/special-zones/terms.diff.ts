import { diffArrays } from 'diff';
import { Field, ID, ObjectType } from 'type-graphql';
import { wordsApart } from 'shared/locale/words-apart.ts';
import { diffTerms } from 'shared/special-zones/diff.ts';
import type { ChangeEffect, ChangeKind, ClauseChange } from 'shared/special-zones/diff.ts';
import type { Context } from '../access/context.ts';
import { ChangeEffectEnum, ChangeKindEnum, WordOperationEnum } from '../kernel/enums.ts';
import { localized } from '../kernel/localized.ts';
import { publishedTerms } from './zones.reference.ts';
import { TermsClauseType, ZoneTermsType } from './zone.types.ts';
import { viewClause } from './zone.view.ts';

@ObjectType('WordPiece', { simpleResolvers: true, description: 'Some words that stayed, came or went.' })
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

  @Field(() => [WordPieceType], { description: 'The text word by word, in the reader’s language; empty where it did not change.' })
  public readonly words!: WordPieceType[];
}

@ObjectType('TermsDiff', { simpleResolvers: true, description: 'What makes one version of a zone’s terms out of another.' })
export class TermsDiffType {
  @Field(() => ZoneTermsType)
  public readonly from!: ZoneTermsType;

  @Field(() => ZoneTermsType)
  public readonly to!: ZoneTermsType;

  @Field(() => [TermsChangeType], { description: 'In the order of the later version, what was removed at the end.' })
  public readonly changes!: TermsChangeType[];
}

const wordPieces = (ctx: Context, { before, after }: ClauseChange): WordPieceType[] => {
  const was = localized(ctx, before?.text)?.text ?? '';
  const is = localized(ctx, after?.text)?.text ?? '';
  if (was === is) return [];
  const operation = ({ added, removed }: { added: boolean; removed: boolean }): WordPieceType['operation'] => {
    if (added) return 'ADDED';
    return removed ? 'REMOVED' : 'SAME';
  };
  return diffArrays(wordsApart(was), wordsApart(is)).map((piece) => ({ operation: operation(piece), text: piece.value.join('') }));
};

/** Two published versions of a zone compared, by number; null when there is no such version. */
export const termsDiff = (ctx: Context, zoneId: string, from: number, to: number): TermsDiffType | null => {
  const versions = publishedTerms(ctx, zoneId);
  const one = versions.find(({ number }) => number === from);
  const other = versions.find(({ number }) => number === to);
  if (!one || !other) return null;
  const changes = diffTerms(one.stored, other.stored).changes.map((change) => ({
    key: change.key,
    kind: change.kind,
    effect: change.effect,
    before: change.before && viewClause(ctx, change.before),
    after: change.after && viewClause(ctx, change.after),
    words: wordPieces(ctx, change),
  }));
  return { from: one, to: other, changes };
};
