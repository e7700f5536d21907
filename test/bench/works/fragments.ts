/** Parts of documents. */
export const TEXT = '{ text locale isFallback }';

export const CARD = `slug kind origin status title ${TEXT} summary ${TEXT} region { slug name ${TEXT} } town { slug name ${TEXT} } zone { slug name ${TEXT} }
  landHa floorM2 powerMva investment { amount currency } permanentJobs asOf asOfBasis`;

export const SOURCE = `{ title ${TEXT} url asOf }`;
