import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '../../../design/Mark.tsx';
import { Table, TableLine } from '../../../design/Table.tsx';

type Programme = {
  id: string;
  slug: string;
  name: string;
  kind: 'RELATION' | 'TASK' | 'SURVEY' | 'PHONE';
  status: 'ACTIVE' | 'SUSPENDED' | 'CLOSED';
  supportModes: readonly ('INCIDENTAL' | 'STRUCTURAL')[];
};

/** The programmes of an organisation, each a click away from its settings. */
export function ProgrammeList({ programmes }: { programmes: readonly Programme[] }) {
  const { t } = useTranslation('staff');
  const columns = ['name', 'kindShort', 'modes', 'status', 'settings'] as const;
  return (
    <Table
      caption={t('programmes.caption')}
      headings={columns.map((column) => ({ text: t(`programmes.${column}`), right: column === 'settings' }))}
    >
      <tbody>
        {programmes.map((programme) => (
          <tr key={programme.id}>
            <th scope="row">{programme.name}</th>
            <td>{t(`codes.programmeKind.${programme.kind}`)}</td>
            <td>{programme.supportModes.map((mode) => t(`work.modeShort.${mode}`)).join(', ')}</td>
            <td>
              <Mark tone={programme.status === 'ACTIVE' ? 'good' : 'attention'}>
                {t(`codes.programmeStatus.${programme.status}`)}
              </Mark>
            </td>
            <td>
              <div className="table__actions table__actions--line">
                <Link className="utrecht-link" to={`${programme.slug}/instellingen`}>
                  {t('programmes.change')}
                  <span className="visually-hidden"> {programme.name}</span>
                </Link>
              </div>
            </td>
          </tr>
        ))}
        {programmes.length === 0 && <TableLine columns={columns.length}>{t('programmes.none')}</TableLine>}
      </tbody>
    </Table>
  );
}
