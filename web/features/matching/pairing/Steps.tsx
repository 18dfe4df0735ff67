import { useTranslation } from 'react-i18next';
import { placeOf, type Step, way } from './step.ts';

/** How far the two are in knowing each other. */
export function Steps({ step }: { step: Step }) {
  const { t } = useTranslation();
  const reached = placeOf(step);
  return (
    <div>
      <ol className="way" aria-label={t('pairing.steps')}>
        {way.map((each, place) => (
          <li
            key={each}
            className={place <= reached ? 'way__step way__step--reached' : 'way__step'}
            aria-current={each === step ? 'step' : undefined}
          >
            <span className="way__word">{t(`codes.disclosureStep.${each}`)}</span>
          </li>
        ))}
      </ol>
      <p className="way__now" aria-hidden="true">
        {t('pairing.stepNow', {
          number: reached + 1,
          total: way.length,
          step: t(`codes.disclosureStep.${step}`).toLowerCase(),
        })}
      </p>
    </div>
  );
}
