import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './console.css';
import { GraphiQL } from 'graphiql';
import { buildSchema } from 'graphql';
import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

const EXAMPLE = `# Five idle facilities. Ctrl+Enter runs it, Ctrl+Space suggests what may stand at the cursor.
query IdleFacilities($first: Int!) {
  opportunities(first: $first, filter: { kinds: [FACILITY] }) {
    totalCount
    edges {
      node {
        slug
        title { text locale }
        landHa
      }
    }
  }
}
`;

/** The header tells the server that no other site's page is asking; a signed-in person asks with their own rights. */
const fetcher: Fetcher = async (params, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qaita-request': '1', ...options?.headers },
    body: JSON.stringify(params),
  });
  return response.json();
};

/** The downloadable schema with its descriptions; introspection is not needed. */
const readSchema = async () => buildSchema(await (await fetch('/schema.graphql')).text());

const start = async (): Promise<void> => {
  const root = document.getElementById('console');
  if (!root) throw new Error('The page has no place for the console.');
  const locale = new URLSearchParams(window.location.search).get('locale') ?? 'EN';
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      schema={await readSchema()}
      defaultQuery={EXAMPLE}
      initialVariables={'{ "first": 5 }'}
      defaultHeaders={JSON.stringify({ 'x-qaita-locale': locale })}
    />,
  );
};

void start();
