import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// What jsdom has not: it lays nothing out, so there is nowhere to scroll.
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
