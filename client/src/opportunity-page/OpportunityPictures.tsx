import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { OpportunityFilesFragmentDoc } from './opportunity-files.graphql.ts';
import type { OpportunityFilesFragment } from './opportunity-files.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import './OpportunityPictures.css';

type Picture = OpportunityFilesFragment['pictures'][number];

/** Small pictures have one size under three names. */
const sourcesOf = ({ files }: Picture): string =>
  [...new Map(files.map(({ width, url }) => [width, `${url} ${width}w`])).values()].join(', ');

/** Of the column of the page's text. */
const SHOWN_WIDTH = '(max-width: 60rem) 100vw, 48rem';

interface GalleryProps {
  readonly title: string;
  readonly pictures: readonly Picture[];
}

const Gallery = ({ title, pictures }: GalleryProps): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const [chosen, setChosen] = useState(0);
  const place = Math.min(chosen, pictures.length - 1);
  const shown = pictures[place];
  const largest = shown?.files.at(-1);
  const altOf = (picture: Picture, at: number): string =>
    picture.caption?.text ?? t('pictureAlt', { title, number: at + 1, count: pictures.length });
  if (!shown || !largest) return null;
  return (
    <div className="opportunity-gallery">
      <figure>
        <img
          src={largest.url}
          srcSet={sourcesOf(shown)}
          sizes={SHOWN_WIDTH}
          width={largest.width}
          height={largest.height}
          alt={altOf(shown, place)}
        />
        {shown.caption && (
          <figcaption className="small muted">
            <LocalText text={shown.caption} />
          </figcaption>
        )}
      </figure>
      {pictures.length > 1 && (
        <ul aria-label={t('pictures')}>
          {pictures.map((picture, at) => (
            <li key={picture.id}>
              <button type="button" aria-pressed={at === place} onClick={() => setChosen(at)}>
                <img loading="lazy" src={picture.files[0]?.url} width="96" height="72" alt={altOf(picture, at)} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** Its photographs; without any, the drawing of the product. */
export const OpportunityPictures = ({ from }: { readonly from: FragmentType<OpportunityFilesFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityFilesFragmentDoc, from);
  if (!shown) return null;
  if (shown.pictures.length > 0) return <Gallery title={shown.title.text} pictures={shown.pictures} />;
  return (
    <figure className="opportunity-drawing">
      <img src={`/pictures/${shown.slug}.svg?v=2`} width="640" height="360" alt="" />
      <figcaption className="small muted">{t('drawing')}</figcaption>
    </figure>
  );
};
