import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloLink } from '@apollo/client';
import type { DocumentNode } from '@apollo/client';
import { Kind, parse, print } from 'graphql';
import type { SelectionSetNode } from 'graphql';
import { throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { makeClient } from './apollo.ts';

const manifest: Record<string, string> = JSON.parse(readFileSync(new URL('../../persisted-documents.json', import.meta.url), 'utf8'));

interface Operation {
  readonly name: string;
  readonly document: DocumentNode & { readonly __meta__: { readonly hash: string } };
}

const modules = import.meta.glob<Record<string, Operation['document']>>('../**/*.graphql.ts', { eager: true });
const operations = Object.values(modules).flatMap((module) =>
  Object.entries(module).flatMap(([name, document]): Operation[] => (name.endsWith('FragmentDoc') ? [] : [{ name, document }])),
);

/** The text of the document that leaves the client. */
const textSent = async (document: DocumentNode): Promise<string> => {
  const texts: string[] = [];
  const link = new ApolloLink((operation) => {
    texts.push(print(operation.query));
    return throwError(() => new Error('Nothing is asked of a server.'));
  });
  const client = makeClient({ locale: 'EN', link });
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  // A directive needs its variables; their values do not matter here.
  const variables = Object.fromEntries((operation?.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, true]));
  const isMutation = operation?.operation === 'mutation';
  await (isMutation ? client.mutate({ mutation: document, variables }) : client.query({ query: document, variables })).catch(
    () => undefined,
  );
  return texts[0] ?? '';
};

/** All that a document asks for, wherever it stands in its fragments: variables, then one line for each field. */
const askedBy = ({ definitions }: DocumentNode): string[] => {
  const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const fieldsOf = (set: SelectionSetNode | undefined, path: string): string[] =>
    (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return fieldsOf(fragments.get(node.name.value)?.selectionSet, path);
      if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(node.selectionSet, `${path} on ${node.typeCondition?.name.value ?? ''}`);
      const own = `${path} > ${print({ ...node, selectionSet: undefined })}`;
      return [own, ...fieldsOf(node.selectionSet, own)];
    });
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return [...(operation?.variableDefinitions ?? []).map(print), ...new Set(fieldsOf(operation?.selectionSet, '').sort())];
};

describe('trusted documents', () => {
  it('are all operations of the client, and no others', () => {
    expect(operations.map(({ document }) => document.__meta__.hash).sort()).toEqual(Object.keys(manifest).sort());
  });

  it.each(operations)('$name asks the server for what the client does', async ({ document }) => {
    const kept = manifest[document.__meta__.hash] ?? '';
    expect(askedBy(parse(kept))).toEqual(askedBy(parse(await textSent(document))));
    expect(document.__meta__.hash).toBe(`sha256:${createHash('sha256').update(kept).digest('hex')}`);
    expect(kept).not.toContain('@unmask');
  });
});
