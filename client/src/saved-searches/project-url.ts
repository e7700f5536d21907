/** The page of a project of an investor. Not with the other addresses: no public page leads here. */
export const projectUrl = (id: string): string => `/workspace/projects/${id}`;
