import { Field, ID, ObjectType } from 'type-graphql';
import type { Criterion } from 'shared/audits/criteria.ts';
import { PictureFileType } from '../opportunities/opportunity-attachment.types.ts';
import { CriterionEnum } from './audit.enums.ts';

@ObjectType('AuditPhoto', {
  simpleResolvers: true,
  description: 'A photograph that an auditor took on site. By itself it counts as what was seen: it never raises the grade of an answer.',
})
export class AuditPhotoType {
  @Field(() => ID)
  public readonly attachment!: string;

  @Field(() => CriterionEnum, { description: 'Of the answer that it stands beside.' })
  public readonly criterion!: Criterion;

  @Field(() => [PictureFileType], { description: 'Smallest first.' })
  public readonly files!: readonly PictureFileType[];
}
