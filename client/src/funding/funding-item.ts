import type { MeasureCategory } from 'shared/plans/vocabulary.ts';
import { measureUrl, opportunityUrl } from '../kernel/urls.ts';
import type { FundingLineFragment, FundingProjectFragment } from './funding.graphql.ts';

type Text = FundingProjectFragment['title'];

/** A measure or a project, as far as a list of the explorer shows it. */
export interface FundingItem {
  readonly slug: string;
  readonly url: string;
  readonly title: Text;
  /** The town, or the place outside the single-industry towns; null: not known. */
  readonly place: Text | null;
  readonly category: MeasureCategory | null;
  /** Divisions of OKED. */
  readonly sectors: FundingProjectFragment['okedDivisions'];
}

export const projectItem = ({ slug, title, town, place, okedDivisions }: FundingProjectFragment): FundingItem => ({
  slug,
  url: opportunityUrl(slug),
  title,
  place: town?.name ?? place ?? null,
  category: null,
  sectors: okedDivisions,
});

/** Each line names one of the two. */
const itemOf = ({ measure, project }: FundingLineFragment): FundingItem | null => {
  if (project) return projectItem(project);
  if (!measure) return null;
  const { slug, title, town, category } = measure;
  return { slug, url: measureUrl(slug), title, place: town.name, category, sectors: [] };
};

export interface ItemLine extends FundingItem, Pick<FundingLineFragment, 'cost' | 'isDraft' | 'reason'> {}

export const itemLines = (lines: readonly FundingLineFragment[]): ItemLine[] =>
  lines.flatMap((line) => {
    const item = itemOf(line);
    return item ? [{ ...item, cost: line.cost, isDraft: line.isDraft, reason: line.reason ?? null }] : [];
  });

/** "Ridder: new mains", where the place is known. */
export const nameIn = ({ place, title }: Pick<FundingItem, 'place' | 'title'>): string =>
  place ? `${place.text}: ${title.text}` : title.text;
