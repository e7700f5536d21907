/** Addresses of the pages about the installation, apart from those that every page needs. */

/** Who runs the installation, and how to reach them. */
export const aboutUrl = '/about';
export const privacyUrl = '/privacy';
export const termsOfUseUrl = '/terms';
export const accessibilityUrl = '/accessibility';
