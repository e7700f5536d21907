/** What an investor looks for; one of its projects. Not with the other addresses: no public page leads here. */
export const projectsUrl = '/workspace/projects';
export const projectUrl = (id: string): string => `/workspace/projects/${id}`;
/** Who would take an opportunity of the steward. */
export const investorsUrl = (slug: string): string => `/workspace/opportunities/${slug}/investors`;
