import type { Page } from 'playwright-core';
import { toGlobalId } from '../../api/platform/ids.ts';
import { asOwner } from './database.ts';
import type { Portal } from './portal.ts';
import { residentOf, volunteerAccount } from './sessions.ts';

/** Who looks at a page. */
export type Viewer = 'visitor' | 'coordinator' | 'manager' | 'administrator' | 'volunteer' | 'resident';

/** Where a page is; some are about one thing, which is looked up in the demo. */
export type Address = string | ((portal: Portal) => Promise<string>);

/** The address of one thing of the demo that a page is about: `sql` gives its id. */
const about =
  (type: string, sql: string, address: (id: string) => string): Address =>
  async ({ database }) => {
    const [row] = await asOwner<{ id: string }>(database, sql);
    return address(encodeURIComponent(toGlobalId(type, row!.id)));
  };

const ofMaatjes = (table: string) =>
  `select x.id from ${table} x join programme g on g.id = x.programme_id join organisation o on o.id = g.organisation_id
   where g.slug = 'maatjes' and o.slug = 'heemskerk'`;

/** Every page of the portal, by who looks at it: what is here is held against WCAG, and photographed. */
export const pages: Readonly<Record<Viewer, Readonly<Record<string, Address>>>> = {
  visitor: {
    home: '/',
    'ask-postcode': '/vraag/postcode',
    'ask-resume': '/vraag/verder',
    'call-me': '/bel-mij-terug',
    vacancies: '/vacatures',
    vacancy: about(
      'Vacancy',
      `${ofMaatjes('vacancy')} and x.status = 'PUBLISHED' order by x.id limit 1`,
      (id) => `/vacatures/${id}`,
    ),
    'sign-in': '/inloggen',
    'sign-in-link': '/inloggen/link',
    password: '/wachtwoord',
    'password-new': '/wachtwoord#een-sleutel',
    link: '/link',
    'link-with-key': '/link#een-sleutel',
    status: '/status',
    survey: '/vragenlijst',
    'own-data': '/mijn-gegevens',
    accessibility: '/toegankelijkheid',
    design: '/design',
    'not-found': '/dit-is-er-niet',
  },
  coordinator: {
    work: '/werk',
    account: '/werk/account',
    today: '/werk/heemskerk/maatjes/vandaag',
    'new-request': '/werk/heemskerk/maatjes/nieuw',
    inbox: '/werk/heemskerk/maatjes/aanvragen',
    dossier: about(
      'Request',
      `${ofMaatjes('request')} and x.status = 'RUNNING' order by x.received_at desc, x.id limit 1`,
      (id) => `/werk/heemskerk/maatjes/dossier/${id}`,
    ),
    waitlist: '/werk/heemskerk/maatjes/wachtlijst',
    matches: '/werk/heemskerk/maatjes/koppels',
    volunteers: '/werk/heemskerk/maatjes/vrijwilligers?status=inzetbaar&plaats=vrij',
    volunteer: about(
      'Enrolment',
      `${ofMaatjes('enrolment')} and x.status = 'CERTIFIED' order by x.since desc, x.id limit 1`,
      (id) => `/werk/heemskerk/maatjes/vrijwilligers/${id}`,
    ),
    applications: '/werk/heemskerk/maatjes/aanmeldingen',
    'vacancies-work': '/werk/heemskerk/maatjes/vacatures?toon=open',
    plan: '/werk/heemskerk/maatjes/plan',
    'what-if': '/werk/heemskerk/maatjes/wat-als',
    recruiting: '/werk/heemskerk/maatjes/werving',
    report: '/werk/heemskerk/maatjes/rapport?van=2021-01-01&tot=2021-12-31',
    'report-rows':
      '/werk/heemskerk/maatjes/rapport/rijen?cijfer=outflow&van=2021-01-01&tot=2021-12-31&bekend=2026-01-31',
    outcomes: '/werk/heemskerk/maatjes/uitkomsten?van=2021-01-01&tot=2021-12-31',
    'report-volunteers-rows':
      '/werk/heemskerk/rapport/vrijwilligers/rijen?cijfer=left&van=2021-01-01&tot=2021-12-31',
    'report-requests-rows':
      '/werk/heemskerk/rapport/aanvragen/rijen?cijfer=received&van=2021-01-01&tot=2021-12-31',
    'report-volunteers': '/werk/heemskerk/rapport/vrijwilligers?van=2021-01-01&tot=2021-12-31',
    staffing: '/werk/heemskerk/rapport/bezetting',
    supply: '/werk/heemskerk/vraag-en-aanbod',
    'report-requests': '/werk/heemskerk/rapport/aanvragen?van=2021-01-01&tot=2021-12-31',
    'report-duration': '/werk/heemskerk/rapport/duur?van=2019-01-01&tot=2021-12-31&naar=SUPPORT_MODE',
    'report-staying': '/werk/heemskerk/rapport/duur?over=vrijwilligers&van=2019-01-01&tot=2021-12-31',
    'report-waiting': '/werk/heemskerk/rapport/duur?over=wachten&van=2019-01-01&tot=2021-12-31',
    'report-municipal': '/werk/heemskerk/rapport/gemeente?van=2021-01-01&tot=2021-12-31',
    'break-glass': '/werk/heemskerk/noodtoegang',
  },
  manager: {
    'work-manager': '/werk',
    'reporting-basis': '/werk/heemskerk/rapport/afspraken',
    'duration-rows': '/werk/heemskerk/rapport/duur/rijen?cijfer=averageDays&van=2021-01-01&tot=2021-12-31',
    'step-rows': '/werk/heemskerk/maatjes/rapport/rijen?stap=LINKED&gezet=nee&van=2021-01-01&tot=2021-12-31',
    'clock-rows': '/werk/heemskerk/rapport/duur/rijen?klok=0&van=2021-01-01&tot=2021-12-31&bekend=2026-01-31',
    'staffing-rows': '/werk/heemskerk/rapport/bezetting/rijen?cijfer=volunteers',
    'neighbourhood-rows': '/werk/heemskerk/vraag-en-aanbod/rijen?cijfer=running',
    'beside-others': '/werk/heemskerk/maatjes/naast-anderen?jaar=2021',
    log: '/werk/heemskerk/logboek',
    retention: '/werk/heemskerk/bewaartermijnen',
    'broken-glass': '/werk/heemskerk/noodtoegang',
  },
  administrator: {
    details: '/werk/heemskerk/gegevens',
    house: '/werk/heemskerk/huisstijl',
    programmes: '/werk/heemskerk/programmas',
    staff: '/werk/heemskerk/medewerkers',
    import: '/werk/heemskerk/import',
    surveys: '/werk/heemskerk/vragenlijsten',
    materials: '/werk/heemskerk/leesstof',
    'survey-new': '/werk/heemskerk/vragenlijsten/nieuw',
    'programme-new': '/werk/heemskerk/programmas/nieuw',
    'programme-settings': '/werk/heemskerk/programmas/home-start/instellingen',
  },
  volunteer: { own: '/mijn', certificate: '/mijn/bewijs', 'own-data-volunteer': '/mijn-gegevens' },
  resident: { 'status-resident': '/status', 'own-data-resident': '/mijn-gegevens' },
};

/** Lets a viewer in, instead of whoever was in before. */
export async function become(viewer: Viewer, page: Page, portal: Portal): Promise<void> {
  await page.context().clearCookies();
  if (viewer === 'visitor') return;
  if (viewer === 'coordinator' || viewer === 'manager' || viewer === 'administrator')
    return portal.signIn(page, `${viewer}@heemskerk.example`);
  // A volunteer and a resident of the demo who are linked now.
  const [row] = await asOwner<{ volunteer: string; request: string }>(
    portal.database,
    `select volunteer_id as volunteer, request_id as request from match m
     where status = 'ACTIVE' and not exists (select from role_grant g where g.volunteer_id = m.volunteer_id) limit 1`,
  );
  const owner =
    viewer === 'volunteer'
      ? await volunteerAccount(portal.database, toGlobalId('Volunteer', row!.volunteer))
      : await residentOf(portal.database, toGlobalId('Request', row!.request));
  await portal.letIn(page, owner);
}

/** Opens a page and waits until it stands still. */
export async function open(page: Page, portal: Portal, address: Address): Promise<void> {
  await page.goto(portal.home + (typeof address === 'string' ? address : await address(portal)));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
