import type { ReactElement, ReactNode } from 'react';
import { UTILITY_UNITS } from 'shared/opportunities/parts.ts';
import type { Building, Equipment, Evidence, LegalEntry, Owner, Parcel, Parts, Price, UtilityLine } from 'shared/opportunities/parts.ts';
import { formatDate, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Money } from '../ui/Figure.tsx';
import { OPPORTUNITY_WORDS } from './opportunities.words.ts';
import { PLACE_WORDS } from './place-details.words.ts';
import './PlaceDetails.css';

type Cell = readonly [field: string, value: ReactNode];

interface ItemProps {
  readonly title: ReactNode;
  readonly cells: readonly Cell[];
  readonly evidence: Evidence;
}

const isWebAddress = (source: string): boolean => /^https?:\/\//.test(source);

const Grounds = ({ evidence: { grade, source, asOf } }: { readonly evidence: Evidence }): ReactElement | null => {
  const t = useWords(PLACE_WORDS);
  const locale = useLocale();
  const said = [grade && t.of('grade', grade), asOf && formatDate(locale, asOf)].filter(Boolean).join(', ');
  if (!said && !source) return null;
  return (
    <p className="muted small">
      {said}
      {said && source && ' · '}
      {source &&
        (isWebAddress(source) ? (
          <a href={source} rel="noopener noreferrer">
            {new URL(source).hostname}
          </a>
        ) : (
          source
        ))}
    </p>
  );
};

/** One part: its name, what is known of it, and who says so. What is unknown is left out: the list of figures says it. */
const Item = ({ title, cells, evidence }: ItemProps): ReactElement => {
  const t = useWords(PLACE_WORDS);
  const known = cells.filter(([, value]) => value !== null && value !== '');
  return (
    <li className="place-part">
      <strong>{title}</strong>
      {known.length > 0 && (
        <dl>
          {known.map(([field, value]) => (
            <div key={field}>
              <dt>{t.of('field', field as 'name')}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Grounds evidence={evidence} />
    </li>
  );
};

interface ListProps<One> {
  readonly name: keyof Parts;
  readonly items: readonly One[];
  readonly children: (item: One) => ItemProps;
}

const List = <One extends Evidence>({ name, items, children }: ListProps<One>): ReactElement | null => {
  const t = useWords(PLACE_WORDS);
  if (items.length === 0) return null;
  return (
    <>
      <h3>{t.of('list', name)}</h3>
      <ul className="plain place-parts">
        {items.map((item, place) => (
          <Item key={`${place} ${item.source ?? ''}`} {...children(item)} />
        ))}
      </ul>
    </>
  );
};

/** How each part is told, in the reader's language. */
const useTelling = () => {
  const t = useWords(PLACE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const locale = useLocale();
  const figure = (value: number | null): string | null => (value === null ? null : formatNumber(locale, value, 4));
  const yesNo = (value: boolean | null): string | null => (value === null ? null : t(value ? 'yes' : 'no'));
  const amount = ({ utility, available }: UtilityLine): string | null => {
    const unit = UTILITY_UNITS[utility];
    return available === null ? null : `${figure(available)} ${unit ? t.of('unit', unit) : ''}`;
  };
  return {
    parcel: (one: Parcel): ItemProps => ({
      title: one.cadastralNumber ?? t.of('field', 'landHa'),
      cells: [
        ['landHa', figure(one.landHa)],
        ['purpose', one.purpose],
        ['right', one.right && t.of('right', one.right)],
      ],
      evidence: one,
    }),
    building: (one: Building): ItemProps => ({
      title: one.name,
      cells: [
        ['builtYear', one.builtYear],
        ['floorM2', figure(one.floorM2)],
        ['storeys', figure(one.storeys)],
        ['clearHeightM', figure(one.clearHeightM)],
        ['craneT', figure(one.craneT)],
        ['condition', one.condition && words.of('condition', one.condition)],
      ],
      evidence: one,
    }),
    utility: (one: UtilityLine): ItemProps => ({
      title: `${words.of('utility', one.utility)}: ${t.of('connection', one.connection)}`,
      cells: [
        ['available', amount(one)],
        ['distanceM', figure(one.distanceM)],
        ['asset', one.asset],
        ['assetMva', figure(one.assetMva)],
      ],
      evidence: one,
    }),
    equipment: (one: Equipment): ItemProps => ({
      title: one.name,
      cells: [
        ['quantity', figure(one.quantity)],
        ['madeYear', one.madeYear],
        ['hasDrawings', yesNo(one.hasDrawings)],
      ],
      evidence: one,
    }),
    legal: (one: LegalEntry): ItemProps => ({
      title: words.of('legalState', one.state),
      cells: [
        ['party', one.party],
        ['words', one.words],
      ],
      evidence: one,
    }),
    owner: (one: Owner): ItemProps => ({
      title: one.name ?? t.of('form', one.form),
      cells: [
        ['form', t.of('form', one.form)],
        ['bin', one.bin],
        ['contact', one.contact],
      ],
      evidence: one,
    }),
    price: (one: Price): ItemProps => ({
      title: (
        <>
          {`${t.of('deal', one.deal)}: `}
          <Money amount={one.amount} currency={one.currency} />
          {` ${t.of('per', one.per)}`}
        </>
      ),
      cells: [],
      evidence: one,
    }),
  };
};

export const isEmptyPlace = (parts: Parts): boolean =>
  [parts.parcels, parts.buildings, parts.utilities, parts.equipment, parts.legal, parts.owners, parts.prices].every(
    (list) => list.length === 0,
  );

/** Price, plots, buildings, utilities, equipment, encumbrances and owner, each with its grounds. */
export const PlaceDetails = ({ parts }: { readonly parts: Parts }): ReactElement => {
  const tell = useTelling();
  return (
    <>
      <List name="prices" items={parts.prices}>
        {tell.price}
      </List>
      <List name="buildings" items={parts.buildings}>
        {tell.building}
      </List>
      <List name="utilities" items={parts.utilities}>
        {tell.utility}
      </List>
      <List name="parcels" items={parts.parcels}>
        {tell.parcel}
      </List>
      <List name="equipment" items={parts.equipment}>
        {tell.equipment}
      </List>
      <List name="legal" items={parts.legal}>
        {tell.legal}
      </List>
      <List name="owners" items={parts.owners}>
        {tell.owner}
      </List>
    </>
  );
};
