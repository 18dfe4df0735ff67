import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import type { Dossier } from './dossier.ts';

/** What a volunteer has read of what is offered, beside the training; whether they are trained is decided by people. */
export function ReadingFacts({ readings }: Pick<Dossier, 'readings'>) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  if (readings.length === 0) return null;
  const required = readings.filter(({ material }) => material.required);
  const read = required.filter(({ readOn }) => readOn !== null).length;
  return (
    <div>
      {required.length > 0 && (
        <p>
          {read === required.length
            ? t('readings.all')
            : t('readings.summary', { read, total: required.length })}
        </p>
      )}
      <details>
        <summary className="soft">{t('readings.open')}</summary>
        <ul>
          {readings.map(({ readOn, material }) => (
            <li key={material.id}>
              {material.title}{' '}
              <span className="soft">
                (
                {[
                  readOn ? t('readings.readOn', { day: format.shortDay(readOn) }) : t('readings.unread'),
                  !material.required && t('readings.free'),
                ]
                  .filter(Boolean)
                  .join(', ')}
                )
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
