import { randomUUID } from 'node:crypto';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { Context } from '../request/context.ts';
import type { StewardRow } from '../opportunity-editor/content.queries.ts';
import { createOpportunity, saveOpportunityDraft } from '../opportunity-editor/draft.service.ts';
import { publishOpportunity } from '../opportunity-editor/publish.service.ts';
import { factsLoader } from '../opportunities/opportunity.facts.ts';
import type { FactType } from '../opportunities/opportunity.parts.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { partsLoader } from '../opportunities/part.queries.ts';
import type { Parts } from 'shared/opportunities/parts.ts';
import { asSent } from './steward-content.ts';
import type { World } from './world.ts';

/** Rows of the SPK `ertis`, whose person is `reviewer-a`, and how others see them. */
export class StewardWorld {
  public constructor(private readonly world: Pick<World, 'as' | 'database' | 'viewers'>) {}

  public steward(): Promise<Context> {
    return this.world.as('reviewer-a');
  }

  /** A facility that has only a name. */
  public async created(title = 'Цех'): Promise<StewardRow> {
    return createOpportunity(await this.steward(), { id: randomUUID(), kind: 'FACILITY', title: { ru: title } });
  }

  /** Its draft at version 2. */
  public async drafted(content: OpportunityContent): Promise<StewardRow> {
    const row = await this.created();
    await saveOpportunityDraft(await this.steward(), { id: row.id, version: 1, content: asSent(content) });
    return row;
  }

  public async published(content: OpportunityContent): Promise<StewardRow> {
    const row = await this.drafted(content);
    return publishOpportunity(await this.steward(), { id: row.id, version: 2 });
  }

  /** The first row of the public record that a viewer's organisation answers for. */
  public async publicRecordOf(viewer: string, kind = 'FACILITY'): Promise<{ readonly id: string; readonly slug: string }> {
    const { rows } = await this.world.database.ownerPool.query<{ id: string; slug: string }>(
      `select o.id, o.slug from opportunity o join organisation s on s.id = o.steward_id where s.slug = $1 and o.origin = 'PUBLIC_RECORD' and o.kind = $2
        order by o.slug limit 1`,
      [this.world.viewers.get(viewer)?.organisation, kind],
    );
    const [row] = rows;
    if (!row) throw new Error(`${viewer} has no ${kind} of the public record.`);
    return row;
  }

  public async seenByVisitor(slug: string): Promise<OpportunityView | null> {
    return opportunityBySlug(await this.world.as('visitor'), slug);
  }

  public async factsSeenBy(viewer: string, id: string): Promise<FactType[]> {
    return factsLoader(await this.world.as(viewer)).load(id);
  }

  public async partsSeenBy(viewer: string, id: string): Promise<Parts> {
    return partsLoader(await this.world.as(viewer)).load(id);
  }
}
