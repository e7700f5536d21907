import { SaxesParser } from 'saxes';

/** An element of XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A strict parser: throws for anything that is not XML. */
export const parse = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  const write = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', write);
  parser.on('cdata', write);
  parser.write(xml).close();
  return root.children[0] ?? root;
};

export const childOf = (element: Element | undefined, name: string): string =>
  element?.children.find((child) => child.name === name)?.text.trim() ?? '';
export const entriesOf = (feed: Element): Element[] => feed.children.filter(({ name }) => name === 'entry');
export const linkOf = (element: Element | undefined, rel?: string): string | undefined =>
  element?.children.find(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)?.attributes['href'];
