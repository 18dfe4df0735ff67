import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';

export type OutsideCount = { shown: 'EXACT' | 'ROUNDED' | 'FEW' | 'NOT_SHOWN'; count: number | null };

/** A count as it is told outside the organisation. */
export function useOutsideCount() {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return ({ shown, count }: OutsideCount): string => {
    if (shown === 'FEW') return t('municipal.few');
    return count === null ? t('municipal.notShown') : format.number(count);
  };
}
