import { Navigate, Route, Routes } from 'react-router';
import { AccountPage } from './pages/AccountPage.tsx';
import { ApplicationsPage } from './pages/ApplicationsPage.tsx';
import { BesideOthersPage } from './pages/BesideOthersPage.tsx';
import { DetailsPage } from './pages/DetailsPage.tsx';
import { DossierPage } from './pages/DossierPage.tsx';
import { DurationPage } from './pages/DurationPage.tsx';
import { DurationRowsPage } from './pages/DurationRowsPage.tsx';
import { EvaluationPage } from './pages/EvaluationPage.tsx';
import { FigureRowsPage } from './pages/FigureRowsPage.tsx';
import { GlassPage } from './pages/GlassPage.tsx';
import { HousePage } from './pages/HousePage.tsx';
import { ImportPage } from './pages/ImportPage.tsx';
import { InboxPage } from './pages/InboxPage.tsx';
import { LogPage } from './pages/LogPage.tsx';
import { MatchesPage } from './pages/MatchesPage.tsx';
import { MaterialsPage } from './pages/MaterialsPage.tsx';
import { MunicipalReportPage } from './pages/MunicipalReportPage.tsx';
import { NeighbourhoodRowsPage } from './pages/NeighbourhoodRowsPage.tsx';
import { NewProgrammePage } from './pages/NewProgrammePage.tsx';
import { NewRequestPage } from './pages/NewRequestPage.tsx';
import { NewSurveyPage } from './pages/NewSurveyPage.tsx';
import { OrganisationRowsPage } from './pages/OrganisationRowsPage.tsx';
import { OutcomesPage } from './pages/OutcomesPage.tsx';
import { PlanPage } from './pages/PlanPage.tsx';
import { ProgrammeReportPage } from './pages/ProgrammeReportPage.tsx';
import { ProgrammeSettingsPage } from './pages/ProgrammeSettingsPage.tsx';
import { ProgrammesPage } from './pages/ProgrammesPage.tsx';
import { RecruitingPage } from './pages/RecruitingPage.tsx';
import { ReportingBasisPage } from './pages/ReportingBasisPage.tsx';
import { RequestReportPage } from './pages/RequestReportPage.tsx';
import { RetentionPage } from './pages/RetentionPage.tsx';
import { StaffingPage } from './pages/StaffingPage.tsx';
import { StaffingRowsPage } from './pages/StaffingRowsPage.tsx';
import { StaffPage } from './pages/StaffPage.tsx';
import { SupplyPage } from './pages/SupplyPage.tsx';
import { SurveyRowsPage } from './pages/SurveyRowsPage.tsx';
import { SurveysPage } from './pages/SurveysPage.tsx';
import { TodayPage } from './pages/TodayPage.tsx';
import { TryingPage } from './pages/TryingPage.tsx';
import { VacancyWorkPage } from './pages/VacancyWorkPage.tsx';
import { VolunteerPage } from './pages/VolunteerPage.tsx';
import { VolunteerReportPage } from './pages/VolunteerReportPage.tsx';
import { VolunteersPage } from './pages/VolunteersPage.tsx';
import { WaitlistPage } from './pages/WaitlistPage.tsx';
import { WorkNotFoundPage } from './pages/WorkNotFoundPage.tsx';
import { WorkPage } from './pages/WorkPage.tsx';
import { ProgrammeShell } from './shell/ProgrammeShell.tsx';
import { WorkShell } from './shell/WorkShell.tsx';

/** The rooms of the staff: everything below /werk. */
export function Work() {
  return (
    <Routes>
      <Route element={<WorkShell />}>
        <Route index element={<WorkPage />} />
        <Route path="account" element={<AccountPage />} />
        <Route path=":organisation" element={<ProgrammeShell />}>
          <Route path="bewaartermijnen" element={<RetentionPage />} />
          <Route path="gegevens" element={<DetailsPage />} />
          <Route path="huisstijl" element={<HousePage />} />
          <Route path="logboek" element={<LogPage />} />
          <Route path="noodtoegang" element={<GlassPage />} />
          <Route path="import" element={<ImportPage />} />
          <Route path="leesstof" element={<MaterialsPage />} />
          <Route path="medewerkers" element={<StaffPage />} />
          <Route path="programmas" element={<ProgrammesPage />} />
          <Route path="programmas/nieuw" element={<NewProgrammePage />} />
          <Route path="programmas/:of/instellingen" element={<ProgrammeSettingsPage />} />
          <Route path="rapport/vrijwilligers" element={<VolunteerReportPage />} />
          <Route path="rapport/bezetting" element={<StaffingPage />} />
          <Route path="rapport/bezetting/rijen" element={<StaffingRowsPage />} />
          <Route path="vraag-en-aanbod" element={<SupplyPage />} />
          <Route path="vraag-en-aanbod/rijen" element={<NeighbourhoodRowsPage />} />
          <Route path="rapport/duur" element={<DurationPage />} />
          <Route path="rapport/duur/rijen" element={<DurationRowsPage />} />
          <Route path="rapport/gemeente" element={<MunicipalReportPage />} />
          <Route path="rapport/uitkomsten" element={<OutcomesPage />} />
          <Route path="rapport/uitkomsten/rijen" element={<SurveyRowsPage />} />
          <Route path="rapport/afspraken" element={<ReportingBasisPage />} />
          <Route path="rapport/aanvragen" element={<RequestReportPage />} />
          <Route path="rapport/aanvragen/rijen" element={<OrganisationRowsPage />} />
          <Route path="rapport/vrijwilligers/rijen" element={<OrganisationRowsPage />} />
          <Route path="vragenlijsten" element={<SurveysPage />} />
          <Route path="vragenlijsten/nieuw" element={<NewSurveyPage />} />
          <Route path=":programme" element={<Navigate replace to="vandaag" />} />
          <Route path=":programme/vandaag" element={<TodayPage />} />
          <Route path=":programme/nieuw" element={<NewRequestPage />} />
          <Route path=":programme/dossier/:request" element={<DossierPage />} />
          <Route path=":programme/aanvragen" element={<InboxPage />} />
          <Route path=":programme/wachtlijst" element={<WaitlistPage />} />
          <Route path=":programme/plan" element={<PlanPage />} />
          <Route path=":programme/koppels" element={<MatchesPage />} />
          <Route path=":programme/vrijwilligers" element={<VolunteersPage />} />
          <Route path=":programme/vrijwilligers/:enrolment" element={<VolunteerPage />} />
          <Route path=":programme/aanmeldingen" element={<ApplicationsPage />} />
          <Route path=":programme/vacatures" element={<VacancyWorkPage />} />
          <Route path=":programme/wat-als" element={<TryingPage />} />
          <Route path=":programme/werving" element={<RecruitingPage />} />
          <Route path=":programme/evaluatie/:match" element={<EvaluationPage />} />
          <Route path=":programme/uitkomsten" element={<OutcomesPage />} />
          <Route path=":programme/uitkomsten/rijen" element={<SurveyRowsPage />} />
          <Route path=":programme/naast-anderen" element={<BesideOthersPage />} />
          <Route path=":programme/rapport" element={<ProgrammeReportPage />} />
          <Route path=":programme/rapport/rijen" element={<FigureRowsPage />} />
        </Route>
        <Route path="*" element={<WorkNotFoundPage />} />
      </Route>
    </Routes>
  );
}
