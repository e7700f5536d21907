import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { FILTERS } from '../search-ids.ts';
import { IN_SHEET, isInSheet } from '../useSearch.ts';

/** Wider, the filters stand beside the results. */
const PHONE = '(max-width: 59.99rem)';

const sheetOf = (): HTMLElement | null => document.getElementById(FILTERS);

const isOpen = (sheet: HTMLElement | null): boolean => (sheet && 'showPopover' in sheet && sheet.matches(':popover-open')) ?? false;

/** After Forward, or when the page was loaded again. */
const openSheet = (): void => {
  const sheet = sheetOf();
  if (sheet && 'showPopover' in sheet && !isOpen(sheet) && window.matchMedia(PHONE).matches) sheet.showPopover();
};

/** Whether it was open. */
export const closeSheet = (): boolean => {
  const sheet = sheetOf();
  if (!sheet || !isOpen(sheet)) return false;
  sheet.hidePopover();
  return true;
};

/** While it is open it is a dialog: what is behind it cannot be reached. */
const makeModal = (sheet: HTMLElement): void => {
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  sheet.focus();
};

const keepFocus = (event: FocusEvent): void => {
  const sheet = sheetOf();
  const to = event.relatedTarget;
  if (sheet && isOpen(sheet) && to instanceof Node && !sheet.contains(to)) sheet.focus();
};

const noLongerModal = (sheet: HTMLElement): void => {
  sheet.removeAttribute('role');
  sheet.removeAttribute('aria-modal');
};

interface Steps {
  readonly begin: () => void;
  readonly end: () => void;
}

/** Hears the sheet open and close, however that was done. */
const useToggled = (steps: RefObject<Steps>): void =>
  useEffect(() => {
    const sheet = sheetOf();
    if (!sheet) return undefined;
    const toggled = (): void => {
      if (isOpen(sheet)) {
        makeModal(sheet);
        steps.current.begin();
      } else {
        noLongerModal(sheet);
        steps.current.end();
      }
    };
    // It may have been opened before this code was loaded.
    if (isOpen(sheet)) toggled();
    sheet.addEventListener('toggle', toggled);
    sheet.addEventListener('focusout', keepFocus);
    return () => {
      sheet.removeEventListener('toggle', toggled);
      sheet.removeEventListener('focusout', keepFocus);
    };
  }, [steps]);

/**
 * On a phone the filters are a sheet, and opening it is a step of the history: Back closes it and keeps what was chosen. All choices made in it are
 * one step.
 */
export const useSheetHistory = (): void => {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const isStep = isInSheet(state);
  const before = useRef<string | null>(null);
  const chosen = useRef(search);
  const steps = useRef<Steps>({ begin: () => undefined, end: () => undefined });
  useEffect(() => {
    if (isStep) chosen.current = search;
    const stay = { search, hash: window.location.hash };
    steps.current = {
      begin: () => {
        if (isStep) return;
        before.current = search;
        void navigate(stay, { state: IN_SHEET, preventScrollReset: true });
      },
      end: () => {
        if (!isStep) return;
        if (before.current === search) void navigate(-1);
        else void navigate(stay, { replace: true, state: null, preventScrollReset: true });
      },
    };
  });
  useToggled(steps);
  const wasStep = useRef(false);
  useEffect(() => {
    const hasLeft = wasStep.current && !isStep;
    wasStep.current = isStep;
    if (isStep) openSheet();
    if (hasLeft && closeSheet() && chosen.current !== search) void navigate({ search: chosen.current }, { preventScrollReset: true });
  }, [isStep, search, navigate]);
};
