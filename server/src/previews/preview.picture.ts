import sharp from 'sharp';
import type { OverlayOptions, Sharp } from 'sharp';
import { previewFont } from './preview.font.ts';

// Our own drawings. Files that people upload are opened by their path, and an SVG among them stays refused.
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });

/** What the picture says. Texts are in one language already. */
export interface Preview {
  /** Our drawing of the opportunity, as SVG. */
  readonly drawing: string;
  /** What it is and how it stands: `Простаивающий объект · простаивает`. */
  readonly kind: string;
  readonly title: string;
  readonly place: string;
  /** What is known, at most three: `28 750 м²`. */
  readonly figures: readonly string[];
}

/** The size that messengers and social networks show whole. */
const WIDTH = 1200;
const HEIGHT = 630;

const EDGE = 56;
const DRAWN = 300;
/** Left out above the roofs: drawings are 16 : 9. */
const SKY = 235;
const LOGO_SIZE = 72;
const PAPER = '#ffffff';
const LONGEST_TITLE = 90;

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f5f5c"/><path d="M7 23V13l6 4v-4l6 4V9h3v-2h3v16z" fill="#f3efe4"/><path d="M26 6a11 11 0 0 0-16-1" fill="none" stroke="#e0a040" stroke-width="2" stroke-linecap="round"/><path d="m9.5 1.5.2 4.2 4.1-.6" fill="none" stroke="#e0a040" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cut = (text: string): string => (text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : text);

const span = (text: string, { size, colour, weight }: { size: number; colour: string; weight: number }): string =>
  `<span size="${size}pt" foreground="${colour}" weight="${weight}">${escaped(text)}</span>`;

const wording = ({ kind, title, place, figures }: Preview): string =>
  [
    span(kind, { size: 26, colour: '#0b4b49', weight: 600 }),
    span(cut(title), { size: 46, colour: '#17262a', weight: 700 }),
    span(place, { size: 28, colour: '#47575a', weight: 400 }),
    ...(figures.length > 0 ? [span(figures.join('   ·   '), { size: 34, colour: '#17262a', weight: 700 })] : []),
  ].join('\n');

const lettered = async (markup: string): Promise<OverlayOptions> => {
  const [width, most] = [WIDTH - 2 * EDGE, HEIGHT - DRAWN - 48];
  const text = {
    text: markup,
    font: 'Inter Variable',
    fontfile: await previewFont(),
    width,
    rgba: true,
    wrap: 'word',
    spacing: 8,
  } as const;
  const draw = (how: { readonly dpi: number } | { readonly height: number }) =>
    sharp({ text: { ...text, ...how } })
      .raw()
      .toBuffer({ resolveWithObject: true });
  const natural = await draw({ dpi: 72 });
  // A long title on three lines: all of it smaller, nothing cut.
  const { data, info } = natural.info.height > most ? await draw({ height: most }) : natural;
  const { channels } = info;
  return {
    input: data,
    raw: { width: info.width, height: info.height, channels },
    left: EDGE,
    top: DRAWN + Math.max(24, Math.round((HEIGHT - DRAWN - info.height) / 2)),
  };
};

type Raster = Pick<OverlayOptions, 'input' | 'raw'>;

const raw = async (image: Sharp): Promise<Raster> => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: info.channels } };
};

const svg = (text: string, width: number): Sharp => sharp(Buffer.from(text), { density: 144 }).resize({ width });

/** The picture of a link to an opportunity: PNG, 1200 × 630. */
export const drawPreview = async (preview: Preview): Promise<Buffer> => {
  const drawing = await raw(svg(preview.drawing, WIDTH).extract({ left: 0, top: SKY, width: WIDTH, height: DRAWN }));
  const logo = await raw(svg(LOGO, LOGO_SIZE));
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
    .composite([{ ...drawing, left: 0, top: 0 }, { ...logo, left: EDGE, top: 40 }, await lettered(wording(preview))])
    .png({ palette: true, effort: 4 })
    .toBuffer();
};
