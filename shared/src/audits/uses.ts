/**
 * What an idle facility could become: its former production again, light manufacturing, heavy or energy-intensive industry,
 * agro-processing, a small industrial zone of several tenants, logistics, a civic purpose (school, clinic, rental housing,
 * training), or serviced land once it is cleared (solar power, a new building).
 */
export const REUSES = ['RESTART', 'LIGHT', 'HEAVY', 'AGRO', 'MULTI_TENANT', 'LOGISTICS', 'CIVIC', 'CLEARED'] as const;
export type Reuse = (typeof REUSES)[number];
