import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneEditorUrl } from '../kernel/urls.ts';
import { PageHead } from '../page/PageHead.tsx';
import type { Viewer } from '../kernel/session.ts';
import { SignedIn } from '../page/SignedIn.tsx';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

const ManagedZones = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const managed = viewer.memberships.flatMap(({ organisation, zones }) => zones.map((zone) => ({ zone, organisation })));
  return (
    <>
      <PageHead title={t('zonesTitle')} />
      <h1>{t('zonesTitle')}</h1>
      <p className="muted">{managed.length > 0 ? t('zonesLead') : t('noZones')}</p>
      <ul className="plain">
        {managed.map(({ zone, organisation }) => (
          <li key={zone.id} className="panel">
            <h2>
              <Link to={zoneEditorUrl(zone.slug)}>
                <LocalText text={zone.name} />
              </Link>
            </h2>
            <p className="muted">
              <LocalText text={organisation.name} />
            </p>
            <p>{t('openZone')}</p>
          </li>
        ))}
      </ul>
    </>
  );
};

export const Component = (): ReactElement => <SignedIn kinds={['ZONE_COMPANY']}>{(viewer) => <ManagedZones viewer={viewer} />}</SignedIn>;
