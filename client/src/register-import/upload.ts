import type { SheetName } from 'shared/registers/findings.ts';
import { problemIn, toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';

export const LARGEST_FILE = 50 * 1024 * 1024;

export interface Upload {
  /** Id of the import, or why there is none; null when it was cancelled. */
  readonly answer: Promise<{ readonly id: string } | { readonly problem: Problem } | null>;
  readonly cancel: () => void;
}

const isId = (body: unknown): body is { readonly id: string } =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string';

const importIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const answerOf = ({ status, responseText }: XMLHttpRequest): { readonly id: string } | { readonly problem: Problem } => {
  const body = status === 201 ? importIn(responseText) : null;
  return isId(body) ? { id: body.id } : { problem: problemIn(responseText, status) };
};

/** Sends a file with its progress, which `fetch` cannot tell; without a kind of sheet it is recognised. */
export const uploadSheet = (file: File, sheet: SheetName | null, onProgress: (share: number) => void): Upload => {
  const request = new XMLHttpRequest();
  const answer = new Promise<Awaited<Upload['answer']>>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => resolve({ problem: toProblem(new TypeError('offline')) }));
    request.addEventListener('abort', () => resolve(null));
    request.open('POST', `/imports?${sheet ? `sheet=${sheet}&` : ''}name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-qaita-request', '1');
    request.send(file);
  });
  return { answer, cancel: () => request.abort() };
};
