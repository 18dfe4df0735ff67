import '../../design/css/vacancies.css';
import { useParams } from 'react-router';
import { VacancyDetails } from '../../features/vacancies/Vacancy.tsx';

export function VacancyPage() {
  const { id = '' } = useParams();
  return <VacancyDetails key={id} id={id} />;
}
