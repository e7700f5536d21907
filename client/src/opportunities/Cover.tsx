import type { ReactElement } from 'react';

interface Props {
  readonly of: { readonly slug: string; readonly cover: readonly { readonly url: string }[] };
}

/** Its first photograph, the larger size for fine screens; without any, the drawing of the product. Its place is kept until it loads. */
export const Cover = ({ of: { slug, cover } }: Props): ReactElement => (
  <img
    src={cover[0]?.url ?? `/pictures/${slug}.svg?v=2`}
    srcSet={cover[1] && `${cover[1].url} 2x`}
    width="640"
    height="360"
    loading="lazy"
    alt=""
  />
);
