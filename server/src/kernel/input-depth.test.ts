import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { validateArgument } from './input-validation.ts';
import { boundlessFields, refuseUncheckedInputs, shallowFields, validateInDepth } from './input-depth.ts';

@InputType()
class Leaf {
  @Min(0)
  @Max(9)
  @Field(() => Float)
  public figure!: number;
}

/** Its fields are not decorated, and one list has no bound. */
@InputType()
class Branch {
  @Field(() => Leaf, { nullable: true })
  public one?: Leaf | null;

  @ArrayMaxSize(3)
  @Field(() => [Leaf])
  public many!: Leaf[];

  @Field(() => [Leaf])
  public endless!: Leaf[];

  @IsOptional()
  @MaxLength(5)
  @Field(() => String, { nullable: true })
  public word?: string | null;

  @Field(() => String)
  public novel!: string;

  @ArrayMaxSize(3)
  @MaxLength(5)
  @Field(() => [String])
  public novels!: string[];

  @Min(0)
  @Field(() => Float)
  public growing!: number;
}

const leaf = (figure: number): Leaf => Object.assign(new Leaf(), { figure });

const branch = (more: Partial<Branch>): Branch => Object.assign(new Branch(), { many: [], endless: [], novel: '', growing: 0 }, more);

const wrong = (path: string) => ({ code: 'BAD_USER_INPUT', details: { fields: [{ path, rule: 'OUT_OF_RANGE' }] } });

describe('inputs before the schema has marked them', () => {
  it('are named when their own validators would not run', () => {
    expect(shallowFields()).toEqual(['Branch.one', 'Branch.many', 'Branch.endless']);
  });

  it('are named when they take a text, a list or a number of any size', () => {
    expect(boundlessFields()).toEqual(['Branch.endless', 'Branch.novel', 'Branch.novels', 'Branch.growing']);
  });

  it('stop the start', () => {
    expect(refuseUncheckedInputs).toThrow(/Branch\.one is not validated in depth.*Branch\.novel has no bound/);
  });
});

describe('inputs that the schema has marked', () => {
  beforeEach(validateInDepth);

  it('are all validated in depth', () => {
    expect(shallowFields()).toEqual([]);
  });

  it('are refused by the path of what is wrong inside them', async () => {
    await expect(validateArgument(branch({ one: leaf(-1) }))).rejects.toMatchObject(wrong('one.figure'));
    await expect(validateArgument(branch({ many: [leaf(1), leaf(10)] }))).rejects.toMatchObject(wrong('many.1.figure'));
  });

  it('pass when what is inside is right, null or left out', async () => {
    await expect(validateArgument(branch({ one: leaf(9), many: [leaf(0)] }))).resolves.toBeUndefined();
    await expect(validateArgument(branch({ one: null }))).resolves.toBeUndefined();
    await expect(validateArgument(branch({}))).resolves.toBeUndefined();
  });
});
