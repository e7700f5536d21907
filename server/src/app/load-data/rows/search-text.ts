import type { ProductData } from '../read-data.ts';
import type { Text } from '../schemas/words.ts';
import type { PreparedOpportunity } from './prepared-opportunity.ts';

interface Named {
  readonly id: string;
  readonly name: Text;
  readonly altNames?: readonly string[];
}

const wordsOf = (text: Text | null | undefined): string[] => (text ? [text.ru, text.kk, text.en] : []);

const namesOf = (rows: readonly Named[], id: string | null): string[] => {
  const row = rows.find((one) => one.id === id);
  return row ? [...wordsOf(row.name), ...(row.altNames ?? [])] : [];
};

/** Everything a reader may type to find a row, in the three languages, each phrase once. */
export const searchText = (opportunity: PreparedOpportunity, data: ProductData): string => {
  const divisions = data.oked.flatMap((section) => section.divisions).filter((division) => opportunity.oked.includes(division.code));
  const phrases = [
    ...wordsOf(opportunity.title),
    ...wordsOf(opportunity.summary),
    ...wordsOf(opportunity.place),
    ...namesOf(data.towns, opportunity.town),
    ...namesOf(data.zones, opportunity.zone),
    ...namesOf(data.regions, opportunity.region),
    ...divisions.flatMap((division) => wordsOf(division.name)),
  ];
  return [...new Set(phrases)].join('\n');
};
