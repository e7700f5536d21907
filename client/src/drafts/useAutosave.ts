import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosave } from './autosave.ts';
import type { AutosaveOptions, AutosaveState } from './autosave.ts';

export interface AutosavedForm<V> {
  readonly state: AutosaveState<V>;
  readonly form: Autosave<V>;
}

/** One self-saving form for the life of the component. Leaving the page, the tab or the window saves at once. */
export const useAutosave = <V>(options: () => AutosaveOptions<V>): AutosavedForm<V> => {
  const [form] = useState(() => new Autosave(options()));
  const state = useSyncExternalStore(form.subscribe, form.state);
  useEffect(() => {
    form.start();
    const flush = (): void => void form.flush();
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      form.stop();
    };
  }, [form]);
  return { state, form };
};
