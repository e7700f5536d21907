import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentsOf, repositoryFiles, textOf, writtenSources } from './repository.ts';

const exists = new Set(repositoryFiles);
const documents = repositoryFiles.filter((file) => file.endsWith('.md'));
/** Records of decisions describe their day, and may name files that no longer exist. */
const standing = documents.filter((file) => !file.startsWith('docs/decisions/'));

const headingsOf = (document: string): string[] =>
  [...textOf(document).matchAll(/^#+ (?<heading>.+)$/gm)].map(({ groups }) => (groups?.['heading'] ?? '').trim());

/** The text under a heading, up to the next one. */
const sectionOf = (document: string, heading: string): string =>
  textOf(document)
    .split(/^#+ /m)
    .find((section) => section.startsWith(`${heading}\n`)) ?? '';

/** `docs/domain.md`, `docs/domain.md, "Rules"` or `docs/domain.md, "Rules", 6`. */
const CITED = /(?<document>[\w./-]*\w\.md)\b(?:, "(?<heading>[^"]+)"(?:, (?<item>\d+))?)?/g;

const faultOf = ({ document = '', heading, item }: Partial<Record<string, string>>): string | null => {
  if (!exists.has(document)) return document;
  if (heading === undefined) return null;
  if (!headingsOf(document).includes(heading)) return `${document}, "${heading}"`;
  return item === undefined || sectionOf(document, heading).includes(`\n${item}. `) ? null : `${document}, "${heading}", ${item}`;
};

describe('what a comment cites', () => {
  it('is a document of the repository, with the heading and the item it names', () => {
    const faults = writtenSources.flatMap((file) =>
      [...commentsOf(file).matchAll(CITED)].flatMap(({ groups }) => {
        const fault = faultOf(groups ?? {});
        return fault === null ? [] : [`${file}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('is a decision that was recorded, where it names one by its number', () => {
    const recorded = new Set(documents.flatMap((file) => /^docs\/decisions\/0*(\d+b?)-/.exec(file)?.[1] ?? []));
    const faults = [...writtenSources, ...documents].flatMap((file) =>
      [...(file.endsWith('.md') ? textOf(file) : commentsOf(file)).matchAll(/\bdecision 0*(?<number>\d+b?)\b/gi)]
        .filter(({ groups }) => !recorded.has(groups?.['number'] ?? ''))
        .map(([cited]) => `${file}: ${cited}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('what a document names', () => {
  it('is there, where it is a link', () => {
    const faults = documents.flatMap((document) =>
      [...textOf(document).matchAll(/\]\((?<target>[^)#\s]+)[^)]*\)/g)]
        .map(({ groups }) => groups?.['target'] ?? '')
        .filter((target) => !/^[a-z]+:/.test(target))
        .map((target) => path.posix.join(path.posix.dirname(document), target))
        .filter((target) => !repositoryFiles.some((file) => file === target || file.startsWith(`${target}/`)))
        .map((target) => `${document}: ${target}`),
    );
    expect(faults).toEqual([]);
  });

  /** `<module>` and `*` stand for any name. */
  const isThere = (named: string): boolean => {
    const pattern = named
      .replace(/\/$/, '')
      .replaceAll(/[.+()[\]]/g, String.raw`\$&`)
      .replaceAll(/\*\*|<[^>]*>|\*/g, '[^/]*')
      .replaceAll(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(',', '|')})`);
    return repositoryFiles.some((file) => new RegExp(`(?:^|/)${pattern}(?:/|$)`).test(file));
  };

  it('is there, where it is the path of a folder or a file of source', () => {
    const faults = standing.flatMap((document) =>
      [...textOf(document).matchAll(/`(?<named>[\w.@<>*{},/-]+)`/g)]
        .map(({ groups }) => groups?.['named'] ?? '')
        .filter((named) => !named.includes('/dist/'))
        .filter((named) => /^(?:server|client|shared|test|scripts|docs)\/|\.(?:[cm]?[jt]sx?|sql|md)$/.test(named))
        .filter((named) => !isThere(named))
        .map((named) => `${document}: ${named}`),
    );
    expect(faults).toEqual([]);
  });
});
