export interface Shot {
  readonly page: string;
  readonly language: string;
  readonly width: number;
  readonly scheme: string;
  /** Beside the sheet. */
  readonly file: string;
}

const STYLE = `body{font:14px/1.4 system-ui,sans-serif;margin:1rem;background:#888;color:#fff}
section{display:flex;gap:.75rem;overflow-x:auto;align-items:start;padding-bottom:1rem}
figure{margin:0;flex:none}img{display:block;max-height:28rem;background:#fff}a{color:inherit}`;

const figureOf = ({ language, width, scheme, file }: Shot): string =>
  `<figure><figcaption>${language} ${width} ${scheme}</figcaption><a href="${file}"><img src="${file}" alt="" loading="lazy"></a></figure>`;

/** One row a page, every picture a link to itself in full. */
export const contactSheet = (shots: readonly Shot[]): string => {
  const pages = [...new Set(shots.map(({ page }) => page))];
  const rows = pages.map(
    (page) =>
      `<h2>${page}</h2><section>${shots
        .filter((shot) => shot.page === page)
        .map(figureOf)
        .join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${STYLE}</style><h1>Gallery</h1>${rows.join('\n')}</html>`;
};
