import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { ProgrammePicture } from '../../../design/drawings/ProgrammePicture.tsx';
import { VacancyFacts } from '../VacancyFacts.tsx';
import type { VacancyOfWork } from './vacancyWork.ts';

/** A vacancy as a volunteer will see it, before anybody does. */
export function VacancyPreview({ vacancy, onClose }: { vacancy: VacancyOfWork; onClose: () => void }) {
  const { t } = useTranslation('staff');
  const isOpen = vacancy.status === 'PUBLISHED' || vacancy.status === 'PARTLY_FILLED';
  return (
    <Dialog title={t('vacancyWork.previewTitle')} onClose={onClose}>
      <div className="stack">
        <article className="preview stack">
          <div>
            <h3 className="utrecht-heading-2">{vacancy.title}</h3>
            <p className="lead">{vacancy.summary}</p>
          </div>
          <VacancyFacts vacancy={vacancy} />
          <div className="preview__drawing">
            <ProgrammePicture slug={vacancy.programme.slug} kind={vacancy.programme.kind} />
          </div>
          <p>{vacancy.programme.summary}</p>
        </article>
        <div className="row">
          <Button onClick={onClose}>{t('vacancyWork.close')}</Button>
          {isOpen && (
            <LinkButton look="subtle" to={`/vacatures/${encodeURIComponent(vacancy.id)}`}>
              {t('vacancyWork.onSite')}
            </LinkButton>
          )}
        </div>
      </div>
    </Dialog>
  );
}
