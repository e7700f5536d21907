import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../request/context.ts';
import { EndLinkInput, RefuseLinkInput, StateLinkInput } from './link.inputs.ts';
import { endLink, refuseLink, stateLink } from './link.service.ts';
import { secondLife } from './second-life.reading.ts';
import { SecondLifeArgs } from './second-life.inputs.ts';
import { SecondLifeLinkType, SecondLifeType } from './second-life.types.ts';
import type { ChainView } from './second-life.view.ts';

@Resolver(() => SecondLifeType)
export class SecondLifeResolver {
  @Query(() => SecondLifeType, {
    description: 'The chain of measures, opportunities and open interest of towns. Errors: BAD_USER_INPUT for a town that is not known.',
  })
  public secondLife(@Args(() => SecondLifeArgs) { towns }: SecondLifeArgs, @Ctx() ctx: Context): Promise<ChainView> {
    return secondLife(ctx, towns ?? []);
  }

  @Mutation(() => SecondLifeLinkType, {
    description:
      'States or confirms a link, as the steward of the opportunity or an akimat that plans for the town of the measure. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT by field, RULE_BROKEN LINK_ALREADY_SAID.',
  })
  public stateLink(@Arg('input', () => StateLinkInput) input: StateLinkInput, @Ctx() ctx: Context): Promise<SecondLifeLinkType> {
    return stateLink(ctx, input);
  }

  @Mutation(() => SecondLifeLinkType, {
    description:
      'Refuses a proposed link, which is not proposed again. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT by field, RULE_BROKEN LINK_NOT_PROPOSED, LINK_ALREADY_SAID.',
  })
  public refuseLink(@Arg('input', () => RefuseLinkInput) input: RefuseLinkInput, @Ctx() ctx: Context): Promise<SecondLifeLinkType> {
    return refuseLink(ctx, input);
  }

  @Mutation(() => Boolean, {
    description:
      'Ends a link that the viewer’s organisation has stated; it stays in the record. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, RULE_BROKEN LINK_ENDED.',
  })
  public endLink(@Arg('input', () => EndLinkInput) input: EndLinkInput, @Ctx() ctx: Context): Promise<boolean> {
    return endLink(ctx, input);
  }
}
