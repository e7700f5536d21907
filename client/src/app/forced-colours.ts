import css from './forced-colours.css?inline';

let sheet: CSSStyleSheet | null = null;

/** Adds the style for forced colours, which other readers do not download. */
export const styleForcedColours = (): void => {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
