import { useTranslation } from 'react-i18next';

/** So many can stand side by side. */
const most = 3;

type TickProps = { name: string; id: string; ticked: string[]; onChange: (ticked: string[]) => void };

/** Puts somebody beside another; a fourth waits until one is taken away. */
export function CompareTick({ name, id, ticked, onChange }: TickProps) {
  const { t } = useTranslation('staff');
  const isTicked = ticked.includes(id);
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="choice__input"
        checked={isTicked}
        disabled={!isTicked && ticked.length >= most}
        onChange={() => onChange(isTicked ? ticked.filter((each) => each !== id) : [...ticked, id])}
      />
      <span>
        {t('compare.short')}
        <span className="visually-hidden"> {name}</span>
      </span>
    </label>
  );
}
