import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/format.ts';

type CountLinkProps = { count: number; to: string | undefined; figure: string };

/** A number that leads to the rows that it counts, for who may see them; nothing stands behind a nought. */
export function CountLink({ count, to, figure }: CountLinkProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  if (count === 0 || !to) return <>{format.number(count)}</>;
  return (
    <Link className="utrecht-link" to={to}>
      {format.number(count)}
      <span className="visually-hidden">: {t('rows.openOf', { figure })}</span>
    </Link>
  );
}
