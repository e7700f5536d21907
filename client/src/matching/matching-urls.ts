/** What an investor looks for. Not with the other addresses: no public page leads here. */
export const projectsUrl = '/workspace/projects';
/** Who would take an opportunity of the steward. */
export const investorsUrl = (slug: string): string => `/workspace/opportunities/${slug}/investors`;
