import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 25_000 });
vi.setConfig({ testTimeout: 60_000 });

// Missing in jsdom: it has no layout, so there is nowhere to scroll.
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
// Nor does it have modal dialogs: an open one is at least visible.
HTMLDialogElement.prototype.showModal = function showModal(): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
};

// Without layout everything counts as near the screen.
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
