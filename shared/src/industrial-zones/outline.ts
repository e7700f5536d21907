/** A corner of an outline, degrees. */
export interface Corner {
  readonly lat: number;
  readonly lng: number;
}

/** The corners in their order along the border; the last one is joined to the first. */
export type Outline = readonly Corner[];

export const OUTLINE_CORNERS = { least: 3, most: 40 } as const;

/** Where outlines may be: the country with a margin. */
export const OUTLINE_BOUNDS = { lat: [40, 56], lng: [46, 88] } as const;

const RADIANS = Math.PI / 180;
/** WGS 84. */
const SEMI_MAJOR_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_141_3;

/** Metres of a degree along the meridian and along the parallel, at a latitude of the ellipsoid. */
const metresPerDegree = (lat: number): { readonly north: number; readonly east: number } => {
  const sine = Math.sin(lat * RADIANS);
  const curved = 1 - ECCENTRICITY_SQUARED * sine * sine;
  return {
    north: (RADIANS * SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / curved ** 1.5,
    east: (RADIANS * SEMI_MAJOR_M * Math.cos(lat * RADIANS)) / Math.sqrt(curved),
  };
};

export interface Metres {
  readonly x: number;
  readonly y: number;
}

/**
 * A flat plan in metres around a corner: x to the east, y to the north. True to a hundredth of a percent within ten kilometres,
 * which no zone exceeds.
 */
export const planAround = (
  centre: Corner,
): { readonly toPlan: (corner: Corner) => Metres; readonly toCorner: (spot: Metres) => Corner } => {
  const { north, east } = metresPerDegree(centre.lat);
  return {
    toPlan: ({ lat, lng }) => ({ x: (lng - centre.lng) * east, y: (lat - centre.lat) * north }),
    toCorner: ({ x, y }) => ({ lat: centre.lat + y / north, lng: centre.lng + x / east }),
  };
};

export const centreOf = (outline: Outline): Corner => ({
  lat: outline.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, outline.length),
  lng: outline.reduce((sum, { lng }) => sum + lng, 0) / Math.max(1, outline.length),
});

const planOf = (outline: Outline, centre: Corner): Metres[] => outline.map(planAround(centre).toPlan);

const cross = (a: Metres, b: Metres): number => a.x * b.y - b.x * a.y;
const minus = (a: Metres, b: Metres): Metres => ({ x: a.x - b.x, y: a.y - b.y });

/** The area in hectares on the ellipsoid, to a square metre: what is drawn is known less exactly than that. */
export const areaHa = (outline: Outline): number => {
  if (outline.length < OUTLINE_CORNERS.least) return 0;
  const plan = planOf(outline, centreOf(outline));
  const doubled = plan.reduce((sum, spot, n) => sum + cross(spot, plan[(n + 1) % plan.length] ?? spot), 0);
  return Math.round(Math.abs(doubled) / 2) / 10_000;
};

type Edge = readonly [Metres, Metres];

const edgesOf = (plan: readonly Metres[]): Edge[] => plan.map((spot, n) => [spot, plan[(n + 1) % plan.length] ?? spot]);

/** Nearer than this, borders touch: neighbours draw their common border twice. */
const TOUCHING_M = 0.5;

const lengthOf = (spot: Metres): number => Math.hypot(spot.x, spot.y);

/** Which side of an edge a spot is on, by its distance in metres; 0: on its line. */
const sideOf = (spot: Metres, [from, to]: Edge): -1 | 0 | 1 => {
  const along = minus(to, from);
  const distance = cross(along, minus(spot, from)) / (lengthOf(along) || 1);
  if (Math.abs(distance) <= TOUCHING_M) return 0;
  return distance > 0 ? 1 : -1;
};

/** Whether two edges cross, not merely touch. */
const areCrossing = (one: Edge, other: Edge): boolean =>
  sideOf(one[0], other) * sideOf(one[1], other) < 0 && sideOf(other[0], one) * sideOf(other[1], one) < 0;

const distanceTo = (spot: Metres, [from, to]: Edge): number => {
  const along = minus(to, from);
  const squared = along.x ** 2 + along.y ** 2 || 1;
  const reached = minus(spot, from);
  const share = Math.min(1, Math.max(0, (reached.x * along.x + reached.y * along.y) / squared));
  return lengthOf(minus(reached, { x: along.x * share, y: along.y * share }));
};

/** INSIDE and OUTSIDE by more than the width of a common border. */
const placeOf = (spot: Metres, plan: readonly Metres[]): 'INSIDE' | 'BORDER' | 'OUTSIDE' => {
  const edges = edgesOf(plan);
  if (edges.some((edge) => distanceTo(spot, edge) <= TOUCHING_M)) return 'BORDER';
  const isInside = edges.reduce((inside, [a, b]) => {
    const crosses = a.y > spot.y !== b.y > spot.y && spot.x < ((b.x - a.x) * (spot.y - a.y)) / (b.y - a.y) + a.x;
    return crosses ? !inside : inside;
  }, false);
  return isInside ? 'INSIDE' : 'OUTSIDE';
};

const middleOf = ([a, b]: Edge): Metres => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Spots by which two outlines that only touch are told from two that overlap: corners, middles of edges, and spots just beside those middles. */
const spotsOf = (plan: readonly Metres[]): Metres[] => [...plan, ...edgesOf(plan).map(middleOf), ...insideOf(plan)];

const insideOf = (plan: readonly Metres[]): Metres[] =>
  edgesOf(plan).flatMap((edge) => {
    const along = minus(edge[1], edge[0]);
    const length = lengthOf(along) || 1;
    const step = { x: (-along.y / length) * 2 * TOUCHING_M, y: (along.x / length) * 2 * TOUCHING_M };
    const middle = middleOf(edge);
    return [
      { x: middle.x + step.x, y: middle.y + step.y },
      { x: middle.x - step.x, y: middle.y - step.y },
    ].filter((spot) => placeOf(spot, plan) === 'INSIDE');
  });

/** Whether the border crosses itself. */
export const crossesItself = (outline: Outline): boolean => {
  const edges = edgesOf(planOf(outline, centreOf(outline)));
  return edges.some((one, n) => edges.slice(n + 1).some((other) => areCrossing(one, other)));
};

const crossing = (one: readonly Metres[], other: readonly Metres[]): boolean =>
  edgesOf(one).some((edge) => edgesOf(other).some((another) => areCrossing(edge, another)));

/** Whether two outlines have ground in common; a common border is none. */
export const overlap = (one: Outline, other: Outline): boolean => {
  const centre = centreOf(one);
  const [a, b] = [planOf(one, centre), planOf(other, centre)];
  return (
    crossing(a, b) || spotsOf(a).some((spot) => placeOf(spot, b) === 'INSIDE') || spotsOf(b).some((spot) => placeOf(spot, a) === 'INSIDE')
  );
};

/** Whether an outline lies within another one; it may touch its border. */
export const liesWithin = (one: Outline, other: Outline): boolean => {
  const centre = centreOf(other);
  const [a, b] = [planOf(one, centre), planOf(other, centre)];
  return !crossing(a, b) && spotsOf(a).every((spot) => placeOf(spot, b) !== 'OUTSIDE');
};

interface Drawn {
  readonly outline: Outline | null;
  readonly sites: readonly { readonly outline: Outline | null }[];
}

/** What is wrong with a plan; sites by their place in the list. */
export type PlanProblem =
  | { readonly rule: 'CROSSED'; readonly site: number | null }
  | { readonly rule: 'OUTSIDE'; readonly site: number }
  | { readonly rule: 'OVERLAP'; readonly site: number; readonly other: number };

/** Borders that cross themselves, sites that leave the zone, and sites that overlap each other. What is not drawn is not compared. */
export const planProblems = ({ outline, sites }: Drawn): PlanProblem[] => {
  const drawn = sites.flatMap(({ outline: own }, site) => (own ? [{ site, own }] : []));
  const isCrossed = (one: Outline | null): boolean => one !== null && crossesItself(one);
  return [
    ...(isCrossed(outline) ? [{ rule: 'CROSSED' as const, site: null }] : []),
    ...drawn.flatMap(({ site, own }) => (isCrossed(own) ? [{ rule: 'CROSSED' as const, site }] : [])),
    ...drawn.flatMap(({ site, own }) => (outline && !liesWithin(own, outline) ? [{ rule: 'OUTSIDE' as const, site }] : [])),
    ...drawn.flatMap(({ site, own }, n) =>
      drawn.slice(n + 1).flatMap((other) => (overlap(own, other.own) ? [{ rule: 'OVERLAP' as const, site, other: other.site }] : [])),
    ),
  ];
};
