import sql from 'sql-template-tag';
import { stateFinancing } from '../financing/financing.service.ts';
import { organisationsOf } from '../access/actor.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

interface Project {
  readonly id: string;
  readonly investment: number;
}

/** Shares of the sum in per cent: own money, a bank, the SPK (and what of it is committed), a state fund; the rest has no source. */
const SHARES = [
  { own: 35, bank: 30, spk: 20, committed: 0, fund: 15 },
  { own: 25, bank: 20, spk: 15, committed: 5, fund: 0 },
  { own: 50, bank: 0, spk: 10, committed: 0, fund: 20 },
  { own: 30, bank: 25, spk: 25, committed: 10, fund: 10 },
] as const;

type Shares = (typeof SHARES)[number];

const SOURCE = 'Вымышленный план для пробной установки';

const planOf = (total: number, { own, bank, spk, committed, fund }: Shares) => {
  const part = (share: number): number => Math.floor((total / 100) * share);
  const lines = [
    { kind: 'OWN' as const, amount: part(own), committed: part(own) },
    { kind: 'BANK' as const, amount: part(bank), committed: 0 },
    { kind: 'SPK' as const, amount: part(spk), committed: part(committed) },
    { kind: 'FUND' as const, amount: part(fund), committed: 0 },
  ];
  return { total, currency: 'KZT' as const, sources: lines.filter(({ amount }) => amount > 0), uses: [], source: SOURCE };
};

/** Invented plans of financing of an SPK's invented projects: the first has slipped, the last has none. For trial installations only. */
export const playFinancing = async (steward: Context): Promise<void> => {
  const projects = await read<Project>(
    steward,
    sql`select o.id, o.investment from opportunity o where o.steward_id = any (${organisationsOf(steward.actor, 'SPK')}::uuid[])
        and o.kind = 'ANCHOR_PROJECT' and o.origin = 'DEMO' and o.publication = 'PUBLISHED' and o.investment > 0 order by o.slug`,
  );
  for (const [place, { id, investment }] of projects.slice(0, -1).entries()) {
    const shares = SHARES[place % SHARES.length] ?? SHARES[0];
    const later = place === 0 ? Math.floor(investment * 1.2) : investment;
    await stateFinancing(steward, { ...planOf(investment, shares), id, number: 0, draft: 0, launch: '2027', asOf: '2025-03-01' });
    if (place === 0)
      await stateFinancing(steward, { ...planOf(later, shares), id, number: 1, draft: 0, launch: '2029', asOf: '2026-09-15' });
  }
};
