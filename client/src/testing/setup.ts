import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A machine with much else to do is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

// What jsdom has not: it lays nothing out, so there is nowhere to scroll.
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
