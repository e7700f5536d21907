/** The element of the layout whose text is announced when it changes. */
export const ANNOUNCEMENTS = 'announcements';

/** Announces a message to screen readers that outlives the page. */
export const announce = (text: string): void => {
  const place = document.getElementById(ANNOUNCEMENTS);
  if (place) place.textContent = text;
};
