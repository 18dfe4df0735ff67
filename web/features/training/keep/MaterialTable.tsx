import '../../../design/css/table-folds.css';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Table } from '../../../design/Table.tsx';
import { Paragraphs } from '../Paragraphs.tsx';
import type { Material } from './materials.ts';

type TableProps = {
  programme: string;
  materials: readonly Material[];
  onChange: (material: Material) => void;
  onAside: (material: Material) => void;
};

/** The materials of one programme, in the order in which volunteers see them. */
export function MaterialTable({ programme, materials, onChange, onAside }: TableProps) {
  const { t } = useTranslation('staff');
  const headings = [
    { text: t('materials.name') },
    { text: t('materials.training') },
    { text: t('materials.time') },
    { text: t('materials.position'), right: true },
    { text: t('work.actions'), right: true },
  ];
  return (
    <section className="stack stack--tight materials">
      <h2 className="utrecht-heading-2">{programme}</h2>
      <Table folds caption={t('materials.caption', { programme })} headings={headings}>
        <tbody>
          {materials.map((material) => (
            <MaterialRow key={material.id} material={material} onChange={onChange} onAside={onAside} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

type RowProps = Pick<TableProps, 'onChange' | 'onAside'> & { material: Material };

function MaterialRow({ material, onChange, onAside }: RowProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const { title, text, link, minutes, required, position, asideSince, viewerCanChange } = material;
  const of = <span className="visually-hidden">{t('materials.of', { title })}</span>;
  return (
    <tr>
      <th scope="row">
        {title}
        {asideSince && (
          <>
            <br />
            <small className="soft">{t('materials.asideSince', { day: format.shortDay(asideSince) })}</small>
          </>
        )}
        <details className="question">
          <summary>
            {t('materials.readText')}
            {of}
          </summary>
          <Paragraphs text={text} />
          {link && (
            <p>
              <a className="utrecht-link" href={link} target="_blank" rel="noopener noreferrer">
                {link}
              </a>{' '}
              <span className="soft">{tp('learning.elsewhere')}</span>
            </p>
          )}
        </details>
      </th>
      <td>
        {required ? (
          <Mark>{t('materials.required')}</Mark>
        ) : (
          <span className="soft">{t('materials.free')}</span>
        )}
      </td>
      <td className="nowrap">{t('materials.minutes', { count: minutes })}</td>
      <td className="number">{position}</td>
      <td>
        {viewerCanChange && (
          <div className="table__actions table__actions--line">
            <Button small look="subtle" onClick={() => onChange(material)}>
              {t('materials.edit')}
              {of}
            </Button>
            <Button small look="subtle" onClick={() => onAside(material)}>
              {t(asideSince ? 'materials.bringBack' : 'materials.setAside')}
              {of}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
