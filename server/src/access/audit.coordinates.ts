/** The part of the table of coordinates (`coordinates.ts`) for the types of audits and of the reuse potential. */
export const AUDIT_COORDINATES = {
  FacilityPotential: {
    PUBLIC:
      'auditId inspectedOn approvedAt auditor weightsVersion weightsSince algorithmVersion uses forUse checkNext answers photos lastKnown',
  },
  UsePotential: { PUBLIC: 'use index low high reliability class gates cells' },
  PotentialCell: { PUBLIC: 'criterion weight value evidence' },
  PotentialGateFinding: { PUBLIC: 'gate state' },
  PotentialNextCheck: { PUBLIC: 'criterion weight' },
  AuditAnswer: {
    PUBLIC: 'criterion reason choice figure need isEnough storeys transformerMva stationKm hasWrittenWay hasRight grade on method',
  },
  AuditPhoto: { PUBLIC: 'attachment criterion files' },
  LastKnownAnswer: { PUBLIC: 'answer inspectedOn reason' },
  PotentialWeights: { PUBLIC: 'version since isInForce isProposed isComputed reason uses rows' },
  WeightRow: { PUBLIC: 'criterion weights' },
  WeightsComparison: { PLATFORM: 'changes changedCount moves changed' },
  WeightsProgress: { PLATFORM: 'computed total isComputed' },
  WeightChange: { PLATFORM: 'criterion use from to' },
  ClassChange: { PLATFORM: 'slug title use before after because' },
  ClassMove: { PLATFORM: 'use from to count' },
  PotentialFigures: { PLATFORM: 'index low high reliability class' },
  WeightEffect: { PLATFORM: 'criterion from to value index low high reliability alone' },
  WeightsRevision: { PLATFORM: 'version reason proposedAt proposedBy inForceAt shownAt discardedAt decidedBy changes' },
  FacilityAudit: {
    AUDIT_PARTY:
      'id state version due isOverdue inspectedOn assignedAt submittedAt approvedAt approvedBy remarks auditor steward facility answers photos findings justifications knownBefore weights viewerCan',
  },
  AuditedFacility: {
    AUDIT_PARTY: 'slug title region town idleSince builtYear ownerChangedOn powerChangedOn structureChangedOn isPublished',
  },
  AuditFinding: { AUDIT_PARTY: 'check criteria justification' },
  AuditJustification: { AUDIT_PARTY: 'check words' },
  AuditRights: { AUDIT_PARTY: 'save return approve cancel' },
  FacilityAuditConnection: { AUDIT_PARTY: 'edges pageInfo totalCount' },
  FacilityAuditEdge: { AUDIT_PARTY: 'node cursor' },
} as const;
