import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLocation } from 'react-router';

/** A popover that another page closes: links inside it do not reload the document. */
export const useClosedByMoving = (): RefObject<HTMLDivElement | null> => {
  const popover = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    const { current } = popover;
    if (current && 'hidePopover' in current) current.hidePopover();
  }, [key]);
  return popover;
};
