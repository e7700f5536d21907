import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { InterestReceiptFragmentDoc } from './receipt.graphql.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';

/** A file made on the device: the server is not asked. */
const fileOf = (receipt: { readonly body: string; readonly signature: string; readonly publicKey: string }): string => {
  const { body, signature, publicKey } = receipt;
  return `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify({ body, signature, publicKey }, null, 2))}`;
};

/** The signed proof of acceptance, to be downloaded. */
export const ReceiptPanel = ({ from }: { readonly from: FragmentType<typeof InterestReceiptFragmentDoc> }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const data = useFields(InterestReceiptFragmentDoc, from);
  if (!data || !data.receipt) return null;
  return (
    <section className="panel" aria-labelledby="receipt">
      <h2 id="receipt">{t('receipt')}</h2>
      {data.submittedAt && <p>{t('receiptSent', { at: formatInstant(locale, data.submittedAt) })}</p>}
      <p className="small">{t('receiptText')}</p>
      <dl className="work-facts">
        <dt>{t('contentHash')}</dt>
        <dd className="work-hash">{data.contentHash}</dd>
      </dl>
      <a className={buttonClass()} href={fileOf(data.receipt)} download={`${data.number ?? 'receipt'}.json`}>
        {t('download')}
      </a>
    </section>
  );
};
