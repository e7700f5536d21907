import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { KeptPages } from './kept-pages.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly duration: Histogram<'operation' | 'code'>;
  readonly statements: Histogram<'operation'>;
  readonly refused: Counter<'reason'>;
  readonly errors: Counter<'code'>;
  readonly deadJobs: Counter<'task'>;
  readonly pages: Counter<'origin'>;
}

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export const makeMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    duration: new Histogram({
      name: 'qaita_request_seconds',
      help: 'Duration of GraphQL requests.',
      labelNames: ['operation', 'code'],
      buckets: BUCKETS,
      registers,
    }),
    statements: new Histogram({
      name: 'qaita_request_statements',
      help: 'SQL statements of a GraphQL request.',
      labelNames: ['operation'],
      buckets: [0, 1, 2, 4, 8, 16, 32],
      registers,
    }),
    refused: new Counter({ name: 'qaita_refused_total', help: 'Requests refused before execution.', labelNames: ['reason'], registers }),
    errors: new Counter({ name: 'qaita_errors_total', help: 'Errors that left the server, by code.', labelNames: ['code'], registers }),
    deadJobs: new Counter({ name: 'qaita_dead_jobs_total', help: 'Jobs given up after all attempts.', labelNames: ['task'], registers }),
    pages: new Counter({
      name: 'qaita_pages_total',
      help: 'Pages for readers without a session: kept, shared with one who asked at the same moment, or rendered.',
      labelNames: ['origin'],
      registers,
    }),
  };
};

const gauge = ({ registry }: Metrics, name: string, help: string, value: () => number): Gauge =>
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });

export const watchPool = (metrics: Metrics, pool: Pool): void => {
  gauge(metrics, 'qaita_pool_in_use', 'Database connections in use.', () => pool.totalCount - pool.idleCount);
  gauge(metrics, 'qaita_pool_waiting', 'Requests waiting for a database connection.', () => pool.waitingCount);
};

export const watchPages = (metrics: Metrics, kept: KeptPages): void => {
  gauge(metrics, 'qaita_kept_pages_bytes', 'Memory of the kept pages.', () => kept.bytes);
};

/** Prometheus metrics on a port of their own, on loopback only. */
export const serveMetrics = (metrics: Metrics, port: number): Server =>
  createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  }).listen(port, '127.0.0.1');
