import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/Button.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Deputy } from '../../features/followup/Deputy.tsx';
import { ProgrammeOwner } from '../../features/followup/ProgrammeOwner.tsx';
import { Today } from '../../features/followup/Today.tsx';
import { useOrganisation, useProgramme } from '../workplace.ts';

/** The first page of who handles dossiers: what waits for them. */
export function TodayPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  const organisation = useOrganisation();
  return (
    <div className="stack in-turn">
      <div>
        <PageTitle name={`${t('followup.title')}, ${programme.name}`}>{t('followup.title')}</PageTitle>
        <p>{t('followup.lead')}</p>
      </div>
      {programme.viewerCanCoordinate && (
        <div className="row">
          <LinkButton look="secondary" small to="../nieuw" relative="path">
            {t('newRequest.add')}
          </LinkButton>
        </div>
      )}
      <Today programme={programme} />
      {programme.viewerCanCoordinate && <ProgrammeOwner programme={programme.id} />}
      {programme.viewerCanCoordinate && <Deputy programme={programme.id} organisation={organisation.id} />}
    </div>
  );
}
