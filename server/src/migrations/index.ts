import { Identity1764028800001 } from './20261125-1-identity.ts';
import { Places1764028800002 } from './20261125-2-places.ts';
import { Opportunities1764028800003 } from './20261125-3-opportunities.ts';
import { ZoneTerms1764028800004 } from './20261125-4-zone-terms.ts';
import { Interests1764028800005 } from './20261125-5-interests.ts';
import { Events1764028800006 } from './20261125-6-events.ts';
import { Rights1764028800007 } from './20261125-7-rights.ts';
import { SiteFacts1764115200001 } from './20261126-1-site-facts.ts';
import { Search1764115200002 } from './20261126-2-search.ts';
import { SavedSearches1764115200003 } from './20261126-3-saved-searches.ts';
import { TermsLife1764115200004 } from './20261126-4-terms-life.ts';
import { SystemRole1764374400001 } from './20261129-1-system-role.ts';
import { Bounds1764374400002 } from './20261129-2-bounds.ts';
import { Limits1764374400003 } from './20261129-3-limits.ts';
import { StepUp1764374400004 } from './20261129-4-step-up.ts';
import { SealedSeeds1764374400005 } from './20261129-5-sealed-seeds.ts';
import { Invitations1764374400015 } from './20261129-15-invitations.ts';
import { OperatorsInvitation1764374400016 } from './20261129-16-operators-invitation.ts';
import { SearchPaths1764374400101 } from './20261129-1b-search-paths.ts';
import { Record1764374400102 } from './20261129-1c-record.ts';
import { LandTaxRates1764460800001 } from './20261130-1-land-tax-rates.ts';
import { ZoneAdmission1764460800004 } from './20261130-4-zone-admission.ts';
import { LawDate1764460800007 } from './20261130-7-law-date.ts';
import { Phones1764460800010 } from './20261130-10-phones.ts';
import { Lists1764460800013 } from './20261130-13-lists.ts';
import { PlaceWords1764460800014 } from './20261130-14-place-words.ts';
import { WordAdvice1764460800015 } from './20261130-15-word-advice.ts';
import { InterestLinks1764460800016 } from './20261130-16-interest-links.ts';
import { PeopleOfBodies1764460800017 } from './20261130-17-people-of-bodies.ts';
import { StewardsWaitedFor1764460800018 } from './20261130-18-stewards-waited-for.ts';
import { TownLists1764460800019 } from './20261130-19-town-lists.ts';
import { UnsourcedMrp1764460800020 } from './20261130-20-unsourced-mrp.ts';
import { Listing1764460800151 } from './20261130-15b-listing.ts';
import { DatabaseObjects1764460801021 } from './20261130-21-database-objects.ts';

/** In the order in which they run. A merged one is never edited: `merged.json` has the hash of what each runs, and a test compares. */
export const MIGRATIONS = [
  Identity1764028800001,
  Places1764028800002,
  Opportunities1764028800003,
  ZoneTerms1764028800004,
  Interests1764028800005,
  Events1764028800006,
  Rights1764028800007,
  SiteFacts1764115200001,
  Search1764115200002,
  SavedSearches1764115200003,
  TermsLife1764115200004,
  SystemRole1764374400001,
  Bounds1764374400002,
  Limits1764374400003,
  StepUp1764374400004,
  SealedSeeds1764374400005,
  Invitations1764374400015,
  OperatorsInvitation1764374400016,
  SearchPaths1764374400101,
  Record1764374400102,
  LandTaxRates1764460800001,
  ZoneAdmission1764460800004,
  LawDate1764460800007,
  Phones1764460800010,
  Lists1764460800013,
  PlaceWords1764460800014,
  WordAdvice1764460800015,
  InterestLinks1764460800016,
  PeopleOfBodies1764460800017,
  StewardsWaitedFor1764460800018,
  TownLists1764460800019,
  UnsourcedMrp1764460800020,
  Listing1764460800151,
  DatabaseObjects1764460801021,
];
