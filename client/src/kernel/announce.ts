/** The place in the layout whose text is spoken when it changes. */
export const ANNOUNCEMENTS = 'announcements';

/** Says something that outlives the page it happened on, to those who hear the screen. */
export const announce = (text: string): void => {
  const place = document.getElementById(ANNOUNCEMENTS);
  if (place) place.textContent = text;
};
