import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class SecondLifeArgs {
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(200, { each: true })
  @Field(() => [String], { nullable: true, description: 'Slugs of towns; null or empty: all.' })
  public towns?: string[] | null;
}
