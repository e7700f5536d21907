import { IsOptional, Length, Max, Min } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { SafeIntScalar } from '../kernel/scalars.ts';

const MOST = 1e15;

@InputType('IntRange', { description: 'A closed range; either end may be left open.' })
export class IntRangeInput {
  @IsOptional()
  @Min(0)
  @Max(MOST)
  @Field(() => SafeIntScalar, { nullable: true })
  public min?: number | null;

  @IsOptional()
  @Min(0)
  @Max(MOST)
  @Field(() => SafeIntScalar, { nullable: true })
  public max?: number | null;
}

@InputType('FloatRange', { description: 'A closed range; either end may be left open.' })
export class FloatRangeInput {
  @IsOptional()
  @Min(0)
  @Max(MOST)
  @Field(() => Float, { nullable: true })
  public min?: number | null;

  @IsOptional()
  @Min(0)
  @Max(MOST)
  @Field(() => Float, { nullable: true })
  public max?: number | null;
}

@InputType('Near', { description: 'Within this many kilometres of a town, on the sphere.' })
export class NearInput {
  @Length(1, 120)
  @Field(() => String, { description: 'Slug of the town.' })
  public town!: string;

  @Min(1)
  @Max(3000)
  @Field(() => Float, { description: 'Kilometres, 1–3000.' })
  public km!: number;
}

@InputType('Box', { description: 'A part of the map, in degrees (WGS 84).' })
export class BoxInput {
  @Min(-180)
  @Max(180)
  @Field(() => Float)
  public west!: number;

  @Min(-90)
  @Max(90)
  @Field(() => Float)
  public south!: number;

  @Min(-180)
  @Max(180)
  @Field(() => Float)
  public east!: number;

  @Min(-90)
  @Max(90)
  @Field(() => Float)
  public north!: number;
}
