import { AboutPage } from './AboutPage.tsx';
import { AccessibilityPage } from './AccessibilityPage.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import { TermsPage } from './TermsPage.tsx';

export const PAGES = { about: AboutPage, privacy: PrivacyPage, terms: TermsPage, accessibility: AccessibilityPage };
