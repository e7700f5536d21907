import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { useLocale } from '../../kernel/locale-context.tsx';
import { keptProject } from './kept-project.ts';
import { readProject, writeProject } from './project-address.ts';
import { formOf, isTold, readForm } from './project-form.ts';
import type { Division } from '../../activities/activity.ts';
import type { Problems, ProjectForm } from './project-form.ts';
import type { ProjectValues } from './project-values.ts';

/** Pause in typing before the address is updated: browsers refuse to change it after every key. */
const PAUSE_MS = 300;

/** Tells the next page that its project came from this device. */
const KEPT = 'kept-project';

export interface ProjectState {
  readonly form: ProjectForm;
  readonly values: ProjectValues;
  readonly problems: Problems;
  /** The project came from this device, not from the address. */
  readonly isKept: boolean;
  /** The project in the form of the address, including the question mark. */
  readonly query: string;
  readonly change: (patch: Partial<ProjectForm>) => void;
  readonly reset: () => void;
}

const projectIn = (search: string): string => writeProject(readProject(new URLSearchParams(search)));

/** The project in the form; the address bar and the device follow it. */
export const useProject = (divisions: readonly Division[]): ProjectState => {
  const locale = useLocale();
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const isLeaving = useNavigation().state !== 'idle';
  const fromText = useCallback(
    (text: string): ProjectForm => formOf(readProject(new URLSearchParams(text)), locale, divisions),
    [locale, divisions],
  );
  const [form, setForm] = useState(() => fromText(search));
  const { values, problems } = useMemo(() => readForm(form, divisions, locale), [form, divisions, locale]);
  const query = writeProject(values);
  /** The last state that form and address agreed on. */
  const agreed = useRef(projectIn(search));
  const hasLooked = useRef(false);

  useEffect(() => {
    // The address was changed elsewhere: the back button, or a link.
    const inAddress = projectIn(search);
    if (inAddress === agreed.current) return;
    agreed.current = inAddress;
    setForm(fromText(search));
  }, [search, fromText]);

  useEffect(() => {
    if (hasLooked.current) return;
    hasLooked.current = true;
    const params = new URLSearchParams(search);
    const kept = isTold(readProject(params)) ? null : keptProject.read();
    if (!kept?.value) return;
    const project = readProject(new URLSearchParams(kept.value));
    void navigate({ search: writeProject(project, params) }, { replace: true, preventScrollReset: true, state: KEPT });
  }, [search, navigate]);

  useEffect(() => {
    // A navigation in progress must not be undone by a late update of the address; the next page finds the project on the device.
    if (query === agreed.current) return undefined;
    const timer = setTimeout(() => {
      if (query) keptProject.write({ value: query, version: null });
      else keptProject.clear();
      if (isLeaving) return;
      agreed.current = query;
      void navigate({ search: writeProject(values, new URLSearchParams(search)) }, { replace: true, preventScrollReset: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, values, search, navigate, isLeaving]);

  const change = useCallback((patch: Partial<ProjectForm>) => setForm((before) => ({ ...before, ...patch })), []);
  const reset = useCallback(() => {
    setForm(fromText(''));
  }, [fromText]);
  return { form, values, problems, isKept: state === KEPT, query, change, reset };
};
