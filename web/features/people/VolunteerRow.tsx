import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { useWeekWords } from '../../design/useWeekWords.ts';
import { EnrolmentMark, EnrolmentMarkFragment } from './EnrolmentMark.tsx';
import { placesOf } from './places.ts';
import { ScreeningFragment, ScreeningMarks } from './ScreeningMarks.tsx';

export const VolunteerRowFragment = graphql(
  `fragment VolunteerRow on Enrolment {
    id
    status
    supportModes
    availability
    capacity
    openMatches
    capacityInAll
    openMatchesInAll
    volunteer { id displayName languages neighbourhood { name } }
    ...EnrolmentMark
    ...Screening
  }`,
  [EnrolmentMarkFragment, ScreeningFragment],
);

export function VolunteerRow({ enrolment: masked }: { enrolment: FragmentOf<typeof VolunteerRowFragment> }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const weekWords = useWeekWords();
  const enrolment = readFragment(VolunteerRowFragment, masked);
  const { volunteer, supportModes, availability } = enrolment;
  const about = [volunteer.neighbourhood?.name, volunteer.languages.map(format.language).join(', ')];
  return (
    <tr>
      <th scope="row">
        <Link className="utrecht-link" to={encodeURIComponent(enrolment.id)}>
          {volunteer.displayName}
        </Link>
        <br />
        <small className="soft">{about.filter(Boolean).join(' · ')}</small>
      </th>
      <td>
        <EnrolmentMark enrolment={enrolment} />
      </td>
      <td className="nowrap">{t('volunteers.freePlaces', placesOf(enrolment))}</td>
      <td className="week-words">
        {weekWords(availability, 3) || <span className="soft">{t('volunteers.unknown')}</span>}
      </td>
      <td>{supportModes.map((mode) => t(`work.modeShort.${mode}`)).join(', ')}</td>
      <td>
        <ScreeningMarks enrolment={enrolment} />
      </td>
    </tr>
  );
}
