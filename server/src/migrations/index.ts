import { Matching1764547200312 } from './20261201-312-matching.ts';
import { ProjectNews1764547200313 } from './20261201-313-project-news.ts';
import { Challenges1764547200041 } from './20261201-41-challenges.ts';
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
import { PostingsOfParts1764547200012 } from './20261201-12-postings-of-parts.ts';
import { SearchPostings1764547200011 } from './20261201-11-search-postings.ts';
import { SearchEditions1764547200020 } from './20261201-20-search-editions.ts';
import { Standing1764547200021 } from './20261201-21-standing.ts';
import { SearchBits1764547200040 } from './20261201-40-search-bits.ts';
import { Attachments1764547200050 } from './20261201-50-attachments.ts';
import { StewardsRows1764547200060 } from './20261201-60-stewards-rows.ts';
import { IndustrialZones1764547200070 } from './20261201-70-industrial-zones.ts';
import { FoundedZones1764547200071 } from './20261201-71-founded-zones.ts';
import { ChallengeDocuments1764547200130 } from './20261201-130-challenge-documents.ts';
import { RegisterImports1764547200090 } from './20261201-90-register-imports.ts';
import { DecidedWeights1764547200110 } from './20261201-110-decided-weights.ts';
import { ZonePlans1764547200111 } from './20261201-111-zone-plans.ts';
import { OpportunityQuestions1764547200120 } from './20261201-120-opportunity-questions.ts';
import { FacilityAudits1764547200080 } from './20261201-80-facility-audits.ts';
import { MoreSheets1764547200180 } from './20261201-180-more-sheets.ts';
import { Covers1764547200270 } from './20261201-270-covers.ts';
import { ProjectFinancing1764547200280 } from './20261201-280-project-financing.ts';
import { ChallengedZones1764547200210 } from './20261201-210-challenged-zones.ts';
import { FundingRuns1764547200160 } from './20261201-160-funding-runs.ts';
import { MeasuresByCategory1764547200290 } from './20261201-290-measures-by-category.ts';
import { WithdrawnQuestions1764547200291 } from './20261201-291-withdrawn-questions.ts';
import { OpenProposalsOfATown1764547200294 } from './20261201-294-open-proposals-of-a-town.ts';
import { SecondLifeLinks1764547200295 } from './20261201-295-second-life-links.ts';
import { EditedPlans1764547200297 } from './20261201-297-edited-plans.ts';
import { Portfolios1764547200299 } from './20261201-299-portfolios.ts';
import { LargeRegisters1764547200310 } from './20261201-310-large-registers.ts';
import { Prices1764547200220 } from './20261201-220-prices.ts';
import { EditedMeasures1764547200250 } from './20261201-250-edited-measures.ts';
import { MergeChecks1764547200260 } from './20261201-260-merge-checks.ts';
import { Plans1764547200140 } from './20261201-140-plans.ts';
import { PotentialInSearch1764547200081 } from './20261201-81-potential-in-search.ts';
import { AuditPhotos1764547200100 } from './20261201-100-audit-photos.ts';
import { ChallengedMeasures1764547200311 } from './20261201-311-challenged-measures.ts';
import { Reviews1764547200320 } from './20261201-320-reviews.ts';
import { RemindedOnce1764547200321 } from './20261201-321-reminded-once.ts';

/**
 * In the order in which they run, each with a hash of the statements it sends (SHA-256). A merged one is never edited: a test
 * compares the hashes.
 */

export const HASHED_MIGRATIONS = [
  [Identity1764028800001, '47b1e29c70f515b8d32bebb1c29a92af2444a810846841123ab3f74be7d4f1e9'],
  [Places1764028800002, 'ddea4295197301ee7c566d0e2c56927f7d5e3aab64a5e2812a6a35db67ed3f66'],
  [Opportunities1764028800003, '39e1403e1792c846ef62bbbb9e20793898d506f1d6eb9a152bf70c21b630af13'],
  [ZoneTerms1764028800004, 'f004db32da88764362273083e1bf239139351e03b81e9b469013f69aafd29a0d'],
  [Interests1764028800005, '79a91e0071b5e9f24088d357fe2f2c9e5e5524994aec442263ecad6e06d6ad91'],
  [Events1764028800006, '678b78bd8d9515d021140799421bb334e87710d0df6b72dc50ad2789a9e65e03'],
  [Rights1764028800007, '96cabbffa298b6e3c26dad94dbeea870e9b5b997402da93bce62ff33e4766e17'],
  [SiteFacts1764115200001, '7e3c2ee21556050a23bde245008408e69daeffb2273af3ef09eaddd5cc70a75a'],
  [Search1764115200002, 'b69a2001d96f752009578541d69718a6983f0d6c166227b8fa97a30d815b6b75'],
  [SavedSearches1764115200003, '8584ca4f1889b2d932d06babd5a23bbe883d9b91fe06e394c2036daaed4ef0b5'],
  [TermsLife1764115200004, '144a7380e72c2b99923b47a16ad0bf007a640e6cb9c98496aa06980dd85d0045'],
  [SystemRole1764374400001, 'c8cbcce47332c4a6455a31ab5fff6f515994c1e29c1f35195d976ba05f425468'],
  [Bounds1764374400002, '2000d40bf5812ab18aa0f9c95d0dc779ba28b4265d2a62d7cbba69c37cb84e11'],
  [Limits1764374400003, 'a4ad2fa979b39507221038221b115cebd1f632d8b457fd1a24eb7de6c9fd2d18'],
  [StepUp1764374400004, 'e2606c6e936386b8ba8c395c15d4068afec9c9eb97d12b9599aae8b8c2dade80'],
  [SealedSeeds1764374400005, '9ae1ae76bbe2345ac46a1b11d6ae68aba6a02671ec5aef73b2188cc45db4efbb'],
  [Invitations1764374400015, '1161bf5bd6c349da7d875fb4cae155086073f34061c6e2e6452ad0c6b8708cc6'],
  [OperatorsInvitation1764374400016, 'c492959a4d549274d63e1d3e6548ccea6389356d1afc75a5fc17f783aa9e592a'],
  [SearchPaths1764374400101, '9d6f282035d6aa1e01aec4f4aa9b46a80ce44e2e65d21d202000aa594b110cba'],
  [Record1764374400102, 'd7d00a3320cad1244eec89da79e8ab7d017137818a342f03773a3a8b37d1fd20'],
  [LandTaxRates1764460800001, '68620cbb816a456373997d178ba37bffe498576b060a81be4d259a52ef930db9'],
  [ZoneAdmission1764460800004, 'df3040c8780bee798ad93145a37bfc95f701e128a25bb0fece7624ad65138ae4'],
  [LawDate1764460800007, 'def37b8ae5ae97db40b7c7878ef7b5609eb85ec0a10d34a480544447d74ba527'],
  [Phones1764460800010, '62ccec7827bb7a5264102fe77f230d6e4314c3f14472c6fc1078edd799c3a0c9'],
  [Lists1764460800013, 'aaa63eae1418bcc11cd2470f8198d1c50ab295c7097844aafae48c4c935bdd45'],
  [PlaceWords1764460800014, '12e20513fec5742232ff4c4c92aca71710f72f8aaeeff3c84034aed841c79804'],
  [WordAdvice1764460800015, 'd433278efd3e1e2b2344171312cbd6fb5d70e3b24e01cc0e7063347ece16dbfb'],
  [InterestLinks1764460800016, '062c0a7804baedf57d649d843e5b10849df7040d193e8111a2e537568809c938'],
  [PeopleOfBodies1764460800017, '9524f81d3c23aee7b8d4b67a58def0bf4193257bee6195f3ad8574234e5dd059'],
  [StewardsWaitedFor1764460800018, 'd0290265961f855d8ad813acd29e1415d3e633114ad2d7758184cba7276731b9'],
  [TownLists1764460800019, 'b9e1d56f7c17c3d3d9e94dab2b7db7e5fab471c70edc20ee22769137cce184e7'],
  [UnsourcedMrp1764460800020, '000923bf979cee487ca8877eed7923783ce4959ce6fadb66f4522ceae0c995d0'],
  [Listing1764460800151, 'e757849425ecab092d6a2d27866d6af3a3b8059cdec9d878ecdcc2bee272ff78'],
  [DatabaseObjects1764460801021, '14c59b53631cf3411e0d0cb2a6c966d9c0867d2e37c13e14fe1f8d15c47c755e'],
  [SearchPostings1764547200011, 'bb542e317160dcb99adaea1d77b4b2c38744c96712612437542d7bd52de5ac42'],
  [PostingsOfParts1764547200012, '8d3bc916254da7b1739097b3642dc68945d3281f61362797af701649799fbc33'],
  [SearchEditions1764547200020, '3ac7eea25445af9586e931040d113a4b7226c64a4434b15838dd15cb35722a82'],
  [Standing1764547200021, 'e784609a68773ea0f88f9d5fbbd0474dc6356582450974f6f82108865e027b1b'],
  [SearchBits1764547200040, 'abd79630e3684c1a5bd38cf15a85249a25375b7d63604da35894d16da60710cf'],
  [Challenges1764547200041, '5a3ee1c0aa25fbc37fafda297819df6b689687e884f5d96c63e3ff4db1076ed1'],
  [Attachments1764547200050, '5911614eed1a963e9eccf876b9f81dc8436dfb2a492ea8902af48f73f2839d83'],
  [StewardsRows1764547200060, '18cbf4c6d9acc6f18bb3aeef5caff5a48b46890e84a26658f77210139cafac9b'],
  [IndustrialZones1764547200070, '19ae1fea496b70631eb9cb391865e55e8030f859b7b697f7a24b42083a1266c6'],
  [FoundedZones1764547200071, '6032a7ff44d755ce16d08b39daeea35a45bef321d08982e8b5adb9319f5b9c8e'],
  [FacilityAudits1764547200080, 'bd70a5d3912a2b95446e3ad043d1397dad139746858070262e1c560b991b201c'],
  [PotentialInSearch1764547200081, '66f1ca59dc618a0b04967a645b360a5afd690126850e5229cec03eceaf6a087c'],
  [RegisterImports1764547200090, '12855e90dbe6cb1526570d2348b548ae06ce4679d110c8f06e94e3a7d79c84a5'],
  [AuditPhotos1764547200100, '7a4589a247542381cf817be02d2c768bbc55d604090a8c0174193e9166b51e06'],
  [DecidedWeights1764547200110, '00ad9efe9ec35d28a2354350e2e2415286a65f933a02e76738585eadd6eac0b6'],
  [ZonePlans1764547200111, '08147c0431bac89700a9b53daccc01c8900d9f931c65e78c72069147a342c5d3'],
  [OpportunityQuestions1764547200120, '2fcc9261ba32a4e4d6d640f74602e7c95b59d5428d0f0e8d76df983337d57d73'],
  [ChallengeDocuments1764547200130, '5b97e3616568594b026c3bdeda4c7f291fdc48ea5a7455181cbaee67b413e0ea'],
  [Plans1764547200140, '26cbc1fee3c3f17f70d7b6d2b98a5d148a242972734291f3c126617df14d1f09'],
  [FundingRuns1764547200160, '8176408c23f4da33108d4e4adacd1598334f2fd526e23192641e28ee666fc385'],
  [MoreSheets1764547200180, '5766776e581c17415f270d91f6afb36ee5104529195a9e5694ea9e25970bb4ec'],
  [ChallengedZones1764547200210, 'b81b0f546bf88c05196bfec1993b2e11debeecce822cf01fd55e8042d1ae735d'],
  [Prices1764547200220, '085d062c9d2f7f8511c5a64c8496716551fead2c380e28f053dd85fe79bf5778'],
  [EditedMeasures1764547200250, '9043c9e291fb5a5f8165c46b6241abd9bdd141d33311a1cfcbd16a6a1d4d694d'],
  [MergeChecks1764547200260, 'b74a23e9cef1c904d06c69c377b52c45b271f0c11d4a2c1cfb20f259537022f0'],
  [Covers1764547200270, '9274d1b8446f9a95be0f95abe975627a5dc962647a9569062ee050eb3dc140a1'],
  [ProjectFinancing1764547200280, 'bb58d1d547f525ba1b9c4ad7a00e8a7b02c56289b97ce62740b1e102ebc09090'],
  [MeasuresByCategory1764547200290, 'bc6f709461036455fde89f78b34ff67f437d7173806ff5931cbcc88b7e44c92c'],
  [WithdrawnQuestions1764547200291, '1d1eba65f4465edd38332bdc179fcbd3b0daf65b6916aaf4de0319ba3ffe1021'],
  [OpenProposalsOfATown1764547200294, '17ba5907ac2b084e4519c474d3940bfb00f0c5e5f8d7d0f996deb04b671cf311'],
  [SecondLifeLinks1764547200295, '239dc62065c54434d9b935df86c318f694552226af8a49a3e1cf63142e6deb2c'],
  [EditedPlans1764547200297, 'e3c3c12e5f1cc6ea48612ba8c712d44902785f4ccccb9d67eb1460b42fb0660c'],
  [Portfolios1764547200299, '63ace580ada5bf9b3c8a75ab773ef77e84a5cd12fccbbf439c493f3131cb5f75'],
  [LargeRegisters1764547200310, '5aa1a451c3b5b04d71c06dc5c8975fd99c39da0a4b21af72d3166ced8bc16f26'],
  [ChallengedMeasures1764547200311, '4cbdae788958f8ebbedd5df58a0b94f0b9f8c6c29a6d4e48f99888a6b8c2de4a'],
  [Matching1764547200312, '13ad6883a05366b6f3d88273384fad090e7df3a3e194a3443f5e8b33259642f6'],
  [ProjectNews1764547200313, 'e80891ceebe1afa2621dcaaa5dfdab6c36dc31473646703464542bd737aba6d7'],
  [Reviews1764547200320, '3d842fb4512efacb14ef61aca6d123a084f9e7efc0315d396c7c28e1381614ae'],
  [RemindedOnce1764547200321, 'c8a16e85ca415734f5a0b476890020f7e0af4bf53d458a8feb20930ec519763e'],
] as const;

export const MIGRATIONS = HASHED_MIGRATIONS.map(([migration]) => migration);
