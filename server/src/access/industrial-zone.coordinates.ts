import type { RuleTable } from './rules.ts';

/** The part of the table of `coordinates.ts` that is about industrial zones and their founding. */
export const INDUSTRIAL_ZONE_TABLE: RuleTable = {
  IndustrialZone: {
    PUBLIC:
      'id slug kind origin status isPrivate name region town place steward operator operatorBin operatorOrganisation plan foundedOn act basis facilities sites areaHa freeHa powerMva ' +
      'waterM3Day heatGcalHour utilities plots premises residents jobs investment prices loanTerms readiness networksNeeded networksCost eligibility note asOf asOfBasis confidence sources disputed',
  },
  FacilityOverview: {
    PUBLIC: 'region town total reported audited overdue published revived idle idleLandHa idleLandKnown idlePowerMva idlePowerKnown',
  },
  FoundedZone: { SPK: 'id slug isPublished version updatedAt content eligibility' },
  Founding: {
    SPK: 'nameRu nameKk nameEn facilities operator operatorBin outline landHa powerMva waterM3Day heatGcalHour readiness networksNeeded networksCost loanTerms note commissioned forSmallBusiness decision sites',
  },
  FoundingSite: { SPK: 'id name landHa floorM2 powerMva waterM3Day heatGcalHour outline' },
  OutlineCorner: { PUBLIC: 'lat lng' },
  ZonePlan: { PUBLIC: 'outline sites' },
  ZonePlanSite: { PUBLIC: 'id name outline' },
  ZoneEligibility: { PUBLIC: 'answer reasons' },
  ZonePremises: { PUBLIC: 'what count areaM2' },
  IndustrialZoneFigure: { PUBLIC: 'key number text source' },
};
