import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { NewsFrequency, WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import { NewsFrequencyEnum, WatchSubjectEnum } from './saved-search.enums.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';

@ObjectType('SavedSearch', {
  simpleResolvers: true,
  description: 'A search saved under a name, and seen by its person only.',
})
export class SavedSearchType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Unique among the person’s own.' })
  public readonly name!: string;

  @Field(() => String, { description: 'Address of the search without its page: empty, or `?…` in the canonical form.' })
  public readonly query!: string;

  @Field(() => NewsFrequencyEnum)
  public readonly frequency!: NewsFrequency;

  @Field(() => Int, { description: 'Increases with every change; to be named in changes.' })
  public readonly version!: number;

  @Field(() => DateTimeScalar, { description: 'What was published before is never news.' })
  public readonly createdAt!: Date;
}

@ObjectType('Watch', {
  simpleResolvers: true,
  description:
    'An opportunity, a town or a zone whose news a person wants, or a project for which it wants to know what newly fits; seen by that person only.',
})
export class WatchType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => WatchSubjectEnum)
  public readonly subject!: WatchSubject;

  @Field(() => NewsFrequencyEnum)
  public readonly frequency!: NewsFrequency;

  @Field(() => DateTimeScalar)
  public readonly createdAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The watched project; null for everything else.' })
  public readonly projectId!: string | null;

  @Field(() => String, { nullable: true })
  public readonly projectName!: string | null;

  /** Not in the schema: for field resolvers. */
  public readonly subjectId!: string;
}

@ObjectType('Unsubscription', { simpleResolvers: true, description: 'What a link that stops letters would stop.' })
export class UnsubscriptionType {
  @Field(() => Boolean, { description: 'All letters about saved searches and watches.' })
  public readonly isAll!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the saved search, or of what is watched; null for all letters, and for what no longer exists.',
  })
  public readonly name!: string | null;

  @Field(() => Boolean, { description: 'No letters are sent anyway.' })
  public readonly isStopped!: boolean;
}
