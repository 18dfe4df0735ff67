import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, readFragment } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { byHand, type VacancyOfWork, type VacancyStep, VacancyWorkFragment } from './vacancyWork.ts';

export type VacancyAction =
  | { what: 'edit' | 'preview'; vacancy: VacancyOfWork }
  | { what: 'move'; vacancy: VacancyOfWork; to: VacancyStep };

type RowProps = {
  vacancy: FragmentOf<typeof VacancyWorkFragment>;
  onAct: (action: VacancyAction) => void;
};

export function VacancyWorkRow({ vacancy: masked, onAct }: RowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const vacancy = readFragment(VacancyWorkFragment, masked);
  const { title, status, publishedOn, neighbourhood, supportMode, viewerCanMoveTo } = vacancy;
  const steps = byHand.filter((step) => viewerCanMoveTo.includes(step));
  const isOpen = status === 'PUBLISHED' || status === 'PARTLY_FILLED';
  const isNew = status === 'DRAFT' || status === 'REVIEW';
  const about = [neighbourhood?.name, t(`work.modeShort.${supportMode}`)];
  const of = <span className="visually-hidden">{t('vacancyWork.of', { title })}</span>;
  return (
    <tr>
      <th scope="row">
        {title}
        <br />
        <small className="soft">{about.filter(Boolean).join(' · ')}</small>
      </th>
      <td className="nowrap">
        <Mark tone={isOpen ? 'good' : isNew ? 'attention' : 'quiet'}>
          {t(`codes.vacancyStatus.${status}`)}
        </Mark>
      </td>
      <td className="nowrap">{publishedOn && !isNew ? format.shortDay(publishedOn) : '–'}</td>
      <td>
        <Applied vacancy={vacancy} />
      </td>
      <td>
        <div className="table__actions table__actions--line">
          <Button small look="subtle" onClick={() => onAct({ what: 'preview', vacancy })}>
            {t('vacancyWork.preview')}
            {of}
          </Button>
          <Button small look="subtle" onClick={() => onAct({ what: 'edit', vacancy })}>
            {t('vacancyWork.edit')}
            {of}
          </Button>
          {steps.map((to, place) => (
            <Button
              key={to}
              small
              look={place === 0 ? (isNew ? 'primary' : 'secondary') : 'subtle'}
              onClick={() => onAct({ what: 'move', vacancy, to })}
            >
              {to === 'PUBLISHED' && !isNew ? t('vacancyWork.again') : t(`vacancyWork.to.${to}`)}
              {of}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}

/** How many applied, and the way to them. */
function Applied({ vacancy: { applicationCount, openApplicationCount } }: { vacancy: VacancyOfWork }) {
  const { t } = useTranslation('staff');
  return (
    <>
      {applicationCount ?? '–'}
      {openApplicationCount !== null && openApplicationCount > 0 && (
        <>
          <br />
          <small>
            <Link className="utrecht-link" to="../aanmeldingen" relative="path">
              {t('vacancyWork.openOnes', { count: openApplicationCount })}
            </Link>
          </small>
        </>
      )}
    </>
  );
}
