/** Addresses of the public pages. Paths are without the language: the router adds it. */
export const homeUrl = '/';
export const sourcesUrl = '/sources';
export const dataUrl = '/data';
export const changesFeedUrl = '/data/changes.atom';
/** The dictionary of open data; `set`: one of its sets. */
export const dictionaryUrl = (set = ''): string => `/data/dictionary${set && `#${set}`}`;
export const signInUrl = (next?: string): string => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in');
export const signUpUrl = (next?: string): string => (next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up');
export const opportunitiesUrl = '/opportunities';
export const opportunityUrl = (slug: string): string => `/opportunities/${slug}`;
/** The page of a facility's potential for one use; `use` is one of the closed list of uses. */
export const potentialUrl = (slug: string, use: string): string =>
  `/opportunities/${slug}/potential/${use.toLowerCase().replaceAll('_', '-')}`;
/** Several side by side; `onlyDifferences` leaves out rows that are the same in all. */
export const compareUrl = (slugs: readonly string[], onlyDifferences = false): string =>
  `/compare?ids=${slugs.map(encodeURIComponent).join(',')}${onlyDifferences ? '&diff=1' : ''}`;
/** The country page of plans; `part`: the id of a part of it. */
export const plansUrl = (part = ''): string => `/plans${part && `#${part}`}`;
export const planUrl = (slug: string): string => `/plans/${slug}`;
export const townsUrl = '/towns';
export const townUrl = (slug: string): string => `/towns/${slug}`;
export const zonesUrl = '/zones';
export const zoneUrl = (slug: string): string => `/zones/${slug}`;
export const industrialZonesUrl = '/industrial-zones';
export const industrialZoneUrl = (slug: string): string => `/industrial-zones/${slug}`;
export const measuresUrl = '/measures';
export const measureUrl = (slug: string): string => `/measures/${slug}`;
export const facilitiesUrl = '/facilities';
export const revivedUrl = '/revived';
export const foundedZonesUrl = '/workspace/zones';
export const foundingUrl = (id: string): string => `/workspace/zones/${id}`;
/** Founding a zone that stands on this facility. */
export const foundingOnUrl = (facility: string): string => `${foundedZonesUrl}?facility=${facility}`;
export const zoneTermsUrl = (slug: string, number: number): string => `/zones/${slug}/terms/${number}`;
/** Two versions of a zone's terms compared. */
export const zoneTermsDiffUrl = (slug: string, from: number, to: number): string => `/zones/${slug}/terms/diff?from=${from}&to=${to}`;
export const zoneTermsFeedUrl = (slug: string): string => `/zones/${slug}/terms.atom`;
/** `query`: the project in the form of the address, with its question mark, or empty. */
export const calculatorUrl = (slug: string, query = ''): string => `/zones/${slug}/calculator${query}`;
export const zonesCompareUrl = '/zones/compare';
export const ratesUrl = '/rates';
/** What has been said against the figures of an opportunity, a town, a zone or a measure; `figure` is chosen in the form. */
export type ChallengePlace = 'opportunities' | 'towns' | 'industrial-zones' | 'zones' | 'measures';
export const challengesUrl = (place: ChallengePlace, slug: string, figure: string): string =>
  `/challenges/${place}/${slug}?figure=${figure}`;
/** What investors ask stewards, on either side. */
export const questionsUrl = '/workspace/questions';
export const ownChallengesUrl = '/workspace/challenges';
export const newInterestUrl = (slug: string): string => `/interest/new?opportunity=${slug}`;
export const interestUrl = (id: string): string => `/interest/${id}`;
export const workspaceUrl = '/workspace';
export const searchesUrl = '/workspace/searches';
export const reviewUrl = '/workspace/review';
export const reviewInterestUrl = (id: string): string => `/workspace/review/${id}`;
export const managedOpportunitiesUrl = '/workspace/opportunities';
export const managedOpportunityUrl = (slug: string): string => `/workspace/opportunities/${slug}`;
/** The public page of an opportunity as publishing its draft would make it. */
export const previewUrl = (slug: string): string => `/workspace/opportunities/${slug}/preview`;
export const auditsUrl = '/workspace/audits';
/** The form that assigns an audit, with this facility chosen. */
export const assignAuditUrl = (facility: string): string => `${auditsUrl}?facility=${facility}`;
export const auditUrl = (id: string): string => `/workspace/audits/${id}`;
export const plannedMeasuresUrl = '/workspace/measures';
export const proposalUrl = (id: string): string => `/workspace/measures/${id}`;
export const planProposalUrl = (id: string): string => `/workspace/plans/${id}`;
export const managedTermsUrl = '/workspace/terms';
export const zoneEditorUrl = (slug: string): string => `/workspace/terms/${slug}`;
export const importsUrl = '/workspace/import';
export const importUrl = (id: string): string => `/workspace/import/${id}`;
export const accountUrl = '/account';
export const administrationUrl = '/admin';
/** The explorer of plans, or one of its answers. */
export const fundingUrl = (id?: string): string => (id ? `/plans/explorer/${id}` : '/plans/explorer');
/** The explorer about the projects of an SPK, by the id of the organisation. */
export const portfolioUrl = (steward: string, withDrafts = false): string =>
  `/plans/explorer?spk=${steward}${withDrafts ? '&drafts=1' : ''}`;
/** Checks of merged plans: their list, one of them, or `new` to start one. */
export const mergesUrl = (id?: string): string => (id ? `/plans/merges/${id}` : '/plans/merges');
/** The chain of measures, opportunities and open interest; `query`: its conditions and scenario, without the question mark. */
export const secondLifeUrl = (query = ''): string => `/second-life${query && `?${query}`}`;
export const weightsUrl = '/admin/weights';
export const resetUrl = '/reset';
