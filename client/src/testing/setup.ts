import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A machine with much else to do is slow, not wrong.
configure({ asyncUtilTimeout: 25_000 });
vi.setConfig({ testTimeout: 60_000 });

// What jsdom has not: it lays nothing out, so there is nowhere to scroll.
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
// Nor has it a modal dialog: one that is open is at least seen.
HTMLDialogElement.prototype.showModal = function showModal(): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
};

// Nothing is laid out, so everything is near the screen.
globalThis.IntersectionObserver = class {
  public readonly root = null;
  public readonly rootMargin = '';
  public readonly scrollMargin = '';
  public readonly thresholds = [];
  private readonly tell: IntersectionObserverCallback;

  public constructor(tell: IntersectionObserverCallback) {
    this.tell = tell;
  }

  public observe(target: Element): void {
    const rect = target.getBoundingClientRect();
    queueMicrotask(() =>
      this.tell(
        [
          {
            target,
            isIntersecting: true,
            intersectionRatio: 1,
            boundingClientRect: rect,
            intersectionRect: rect,
            rootBounds: null,
            time: 0,
          },
        ],
        this,
      ),
    );
  }

  public readonly unobserve = (): void => undefined;
  public readonly disconnect = (): void => undefined;
  public readonly takeRecords = (): IntersectionObserverEntry[] => [];
};

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
