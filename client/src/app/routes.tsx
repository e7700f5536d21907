import { matchRoutes } from 'react-router';
import type { RouteObject } from 'react-router';
import { routes as administration } from '../administration/administration.routes.tsx';
import { publicRoutes as challenges, routes as ownChallenges } from '../challenges/challenges.routes.tsx';
import { routes as compare } from '../compare/compare.routes.tsx';
import { publicRoutes as potential, routes as facilityAudits } from '../facility-audits/facility-audits.routes.tsx';
import { routes as home } from '../home/home.routes.tsx';
import { publicRoutes as signingIn, routes as identity } from '../identity/identity.routes.tsx';
import { routes as incentives } from '../incentives/incentives.routes.tsx';
import { routes as interests } from '../interests/interests.routes.tsx';
import { routes as datasets } from '../datasets/datasets.routes.tsx';
import { routes as matching } from '../matching/matching.routes.tsx';
import { routes as opportunityEditor } from '../opportunity-editor/opportunity-editor.routes.tsx';
import { routes as opportunityPage } from '../opportunity-page/opportunity-page.routes.tsx';
import { routes as planEditor } from '../plan-editor/plan-editor.routes.tsx';
import { routes as questions } from '../questions/questions.routes.tsx';
import { routes as registerImport } from '../register-import/register-import.routes.tsx';
import { routes as review } from '../review/review.routes.tsx';
import { routes as savedSearches } from '../saved-searches/saved-searches.routes.tsx';
import { routes as search } from '../search/search.routes.tsx';
import { routes as sources } from '../sources/sources.routes.tsx';
import { routes as facilities } from '../facilities/facilities.routes.tsx';
import { routes as funding } from '../funding/funding.routes.tsx';
import { routes as founding } from '../industrial-zones/founding/founding.routes.tsx';
import { routes as industrialZones } from '../industrial-zones/industrial-zones.routes.tsx';
import { routes as measures } from '../measures/measures.routes.tsx';
import { routes as specialZones } from '../special-zones/special-zones.routes.tsx';
import { routes as planMerging, startRoutes as startMerging } from '../plan-merging/plan-merging.routes.tsx';
import { routes as standing } from '../standing/standing.routes.tsx';
import { routes as plans } from '../plans/plans.routes.tsx';
import { routes as towns } from '../towns/towns.routes.tsx';
import { routes as termsDiff } from '../zone-terms-diff/zone-terms-diff.routes.tsx';
import { routes as termsEditor } from '../zone-terms-editor/zone-terms-editor.routes.tsx';
import { Broken } from './Broken.tsx';
import { Layout } from './Layout.tsx';
import { NotFound } from '../page/NotFound.tsx';

/** Marks pages for signed-in people at work: a plain client application, not rendered on the server. */
const CLIENT_ONLY = { isClientOnly: true };

/** Every address of the product, defined by each folder; pages are loaded when they are first opened. */
export const routes: RouteObject[] = [
  {
    element: <Layout />,
    errorElement: <Broken />,
    children: [
      ...home,
      ...search,
      ...opportunityPage,
      ...potential,
      ...compare,
      ...towns,
      ...plans,
      ...planMerging,
      ...facilities,
      ...industrialZones,
      ...measures,
      ...specialZones,
      ...termsDiff,
      ...incentives,
      ...sources,
      ...datasets,
      ...standing,
      ...challenges,
      ...signingIn,
      {
        handle: CLIENT_ONLY,
        children: [
          ...identity,
          ...funding,
          ...startMerging,
          ...interests,
          ...savedSearches,
          ...review,
          ...matching,
          ...opportunityEditor,
          ...ownChallenges,
          ...planEditor,
          ...questions,
          ...facilityAudits,
          ...registerImport,
          ...termsEditor,
          ...founding,
          ...administration,
        ],
      },
      { path: '*', element: <NotFound /> },
    ],
  },
];

/** Whether the page of a path, without its language, is left to the browser. */
export const isClientOnly = (path: string): boolean =>
  matchRoutes(routes, path)?.some(({ route }) => route.handle === CLIENT_ONLY) ?? false;

/** Whether there is a page for a path, without its language; whether it has anything to show is known only when it asks. */
export const hasPage = (path: string): boolean => matchRoutes(routes, path)?.at(-1)?.route.path !== '*';
