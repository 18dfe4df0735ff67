import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayIn } from '../../api/messages/texts.ts';
import { Organisation } from '../../api/organisations/organisation.ts';
import { Programme } from '../../api/organisations/programme.ts';
import type { Database } from '../../api/platform/database.ts';
import { yearsBetween } from '../../api/platform/days.ts';
import { transact } from '../../api/platform/operation.ts';
import { sum } from '../../api/reports/counting.ts';
import { loadEvaluationReport } from '../../api/reports/evaluations/evaluation-report.ts';
import { asOf } from '../../api/reports/known/as-known.ts';
import { loadProgrammeReport } from '../../api/reports/programme/programme-report.ts';
import { programmeRows } from '../../api/reports/programme/programme-rows.ts';
import { loadRequestReport } from '../../api/reports/requests/request-report.ts';
import { loadVolunteerReport } from '../../api/reports/volunteers/volunteer-report.ts';
import { volunteerRows } from '../../api/reports/volunteers/volunteer-rows.ts';
import type { Warning } from '../../api/reports/warning.ts';
import {
  type OrganisationSlug,
  organisationId,
  organisationSlugs,
  type ProgrammeSlug,
  programmeId,
} from '../../seeds/organisations.ts';
import { copyDatabase } from '../support/database.ts';

const year = (number: number) => ({ from: `${number}-01-01`, until: `${number + 1}-01-01` });
const today = '2026-11-20';

type Value = number | string | boolean | null | undefined;
interface Printed {
  label: string;
  printed: Value;
  computed: Value;
}

/** Prints what stands in a document beside what the reports compute, and holds that all are equal. */
function compare(document: string, figures: readonly Printed[]): void {
  const line = ({ label, printed, computed }: Printed) =>
    `${document.padEnd(31)} ${label.padEnd(58)} ${String(printed).padStart(8)} ${String(computed).padStart(8)}`;
  const head = { label: 'figure', printed: 'printed', computed: 'computed' };
  console.log(
    [line(head).replace(document.padEnd(31), 'document'.padEnd(31)), ...figures.map(line)].join('\n'),
  );
  expect(figures.filter(({ printed, computed }) => printed !== computed)).toEqual([]);
}

const said = (warnings: readonly Warning[], code: Warning['code']): string[] =>
  warnings.filter((warning) => warning.code === code).map((warning) => sayIn('nl')(warning.said));

let demo: Awaited<ReturnType<typeof copyDatabase>>;
let database: Database;
beforeAll(async () => {
  demo = await copyDatabase('demo');
  database = demo.database;
});
afterAll(() => demo.drop());

const reading = <T>(organisation: OrganisationSlug, read: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
  transact(database.orm, { organisations: [organisationId(organisation)] }, read);

const programmeReport = (organisation: OrganisationSlug, slug: ProgrammeSlug, period = year(2021)) =>
  reading(organisation, async (em) =>
    loadProgrammeReport(
      em,
      await em.findOneOrFail(Programme, programmeId(organisation, slug)),
      period,
      asOf(null, today),
    ),
  );

const volunteerReport = (
  organisation: OrganisationSlug,
  period: ReturnType<typeof year>,
  leavingOut: ProgrammeSlug[] = [],
) =>
  reading(organisation, async (em) => {
    const ids = leavingOut.map((slug) => programmeId(organisation, slug));
    return loadVolunteerReport(
      em,
      await em.findOneOrFail(Organisation, organisationId(organisation)),
      period,
      ids,
      asOf(null, today),
    );
  });

const surveyReport = (organisation: OrganisationSlug, period = year(2021)) =>
  reading(organisation, async (em) => {
    const place = { organisationId: organisationId(organisation), programmeId: null };
    const report = await loadEvaluationReport(em, place, period, { today, knownAt: null });
    const survey = (title: string) => report.surveys.find((each) => each.title === title)!;
    return { ...report, survey };
  });

const requestReport = (organisation: OrganisationSlug) =>
  reading(organisation, async (em) =>
    loadRequestReport(
      em,
      await em.findOneOrFail(Organisation, organisationId(organisation)),
      year(2021),
      asOf(null, today),
    ),
  );

describe('what the yearly report of Heemskerk over 2021 prints', () => {
  const document = 'D3 Heemskerk 2021';

  test('of each programme', async () => {
    // total, running at end, in, out, waiting; what is not printed is left out
    const printed: [ProgrammeSlug, number?, number?, number?, number?, number?][] = [
      ['maatjes', 40, 23, 15, 17, 17],
      ['fat', undefined, 24, 10, 2, 3],
      ['home-start', 11, 6, undefined, 5],
      ['leest-voor', 41, 16, 41, 25, 15],
      ['leest-mee', 18, 7, 18, 11, 8],
      ['welzijn-op-recept', undefined, 19, 11, 3, 0],
      ['sas', undefined, 20, 17, 17, 7],
      ['schuldhulpverlening', undefined, 23, 25, 9],
      ['empowerment', undefined, 10, 10, 0, 0],
      ['stap-in', undefined, 26, 19, 12, 4],
    ];
    const figures: Printed[] = [];
    for (const [slug, total, running, inflow, outflow, waiting] of printed) {
      const report = await programmeReport('heemskerk', slug);
      const all = [
        { label: `${slug}: totaal`, printed: total, computed: report.total },
        { label: `${slug}: lopend`, printed: running, computed: report.runningAtEnd },
        { label: `${slug}: instroom`, printed: inflow, computed: report.inflow },
        { label: `${slug}: uitstroom`, printed: outflow, computed: report.outflow },
        { label: `${slug}: aanmeldlijst`, printed: waiting, computed: report.waitlist.length },
      ];
      figures.push(...all.filter((figure) => figure.printed !== undefined));
    }
    for (const [slug, participants] of [
      ['peuter-ouder', 61],
      ['kombinnen', 28],
      ['krachtcentrale', 10],
      ['gezonde-voeding', 17],
    ] as const) {
      const { requestersInvolved } = await programmeReport('heemskerk', slug);
      figures.push({
        label: `${slug}: unieke deelnemers`,
        printed: participants,
        computed: requestersInvolved,
      });
    }
    compare(document, figures);
  });

  test('of Maatjes: who waits, who they are and why pairs ended', async () => {
    const report = await programmeReport('heemskerk', 'maatjes');
    const rows = await reading('heemskerk', (em) =>
      programmeRows(
        em,
        { id: programmeId('heemskerk', 'maatjes'), organisationId: organisationId('heemskerk') },
        year(2021),
        { knownAt: null },
      ),
    );
    const pairs = new Set(
      rows.matches.map(({ requesterBirth, volunteerBirth }) =>
        [requesterBirth, volunteerBirth].map((birth) => yearsBetween(birth!, '2021-12-31')).join('-'),
      ),
    );
    compare(document, [
      { label: 'wachtlijst: langer dan een jaar', printed: 12, computed: report.waitlist.longerThanYear },
      { label: 'wachtlijst: al eerder een maatje', printed: 6, computed: report.waitlist.previouslyMatched },
      { label: 'jongste vrijwilliger', printed: 20, computed: report.youngestVolunteer },
      { label: 'oudste vrijwilliger', printed: 86, computed: report.oldestVolunteer },
      { label: 'jongste deelnemer', printed: 26, computed: report.youngestRequester },
      { label: 'oudste deelnemer', printed: 93, computed: report.oldestRequester },
      ...['83-20', '63-25', '26-25', '79-59'].map((ages) => ({
        label: `een koppel met leeftijden ${ages}`,
        printed: true,
        computed: pairs.has(ages),
      })),
      {
        label: 'ontbonden, met een reden',
        printed: 17,
        computed: sum(report.unlinkReasons.map(({ count }) => count)),
      },
    ]);
    // The reasons that the report names; it gives no numbers.
    expect(report.unlinkReasons.map(({ reason }) => reason).toSorted()).toEqual([
      'NO_CLICK',
      'REQ_DECEASED',
      'REQ_MOVED',
      'REQ_NURSING_HOME',
      'VOL_DECEASED',
      'VOL_ILLNESS',
    ]);
  });

  test('of FAT and Home-Start', async () => {
    const { volunteers } = await programmeReport('heemskerk', 'fat');
    const { programme, ...homeStart } = await programmeReport('heemskerk', 'home-start');
    const share = (name: string) => {
      const { count, known } = homeStart.circumstances.find(({ circumstance }) => circumstance === name)!;
      return (100 * count) / known;
    };
    compare(document, [
      { label: 'fat: getrainde vrijwilligers', printed: 7, computed: volunteers.trained },
      { label: 'fat: inzetbaar voor Heemskerk', printed: 3, computed: volunteers.deployable },
      { label: 'fat: aangemeld eind 2021', printed: 2, computed: volunteers.candidates },
      { label: 'home-start: vrijwilligers', printed: 11, computed: homeStart.volunteersInvolved },
      {
        label: 'home-start: licentie, jaar',
        printed: 3,
        computed: yearsBetween(programme.licenceFrom!, programme.licenceUntil!),
      },
      { label: 'home-start: migratieachtergrond, %', printed: 80, computed: share('MIGRATION_BACKGROUND') },
      { label: 'home-start: huiselijk geweld, %', printed: 20, computed: share('DOMESTIC_VIOLENCE') },
      { label: 'home-start: éénoudergezin, %', printed: 60, computed: share('SINGLE_PARENT') },
    ]);
  });

  test('of volunteers, without Home-Start and FAT', async () => {
    const report = await volunteerReport('heemskerk', year(2021), ['home-start', 'fat']);
    const everybody = await volunteerReport('heemskerk', year(2021));
    const [in2020, in2019] = [
      await volunteerReport('heemskerk', year(2020)),
      await volunteerReport('heemskerk', year(2019)),
    ];
    compare(document, [
      { label: 'vrijwilligers op 31-12-2021', printed: 481, computed: report.activeAtEnd },
      { label: 'afgevloeid in 2021', printed: 102, computed: report.left },
      { label: 'afgevloeid in 2020', printed: 94, computed: in2020.left },
      { label: 'afgevloeid in 2019', printed: 107, computed: in2019.left },
      { label: 'nieuw in 2021', printed: 69, computed: report.joined },
    ]);
    // Not printed, but it follows: those of Home-Start and FAT help elsewhere too, and 514 were there at the start.
    expect(everybody.activeAtEnd).toBe(481);
    expect(report.activeAtStart).toBe(514);
    expect(report.retentionRate).toBeCloseTo(0.802, 3);
    expect(report.turnoverRate).toBeCloseTo(0.205, 3);
  });

  test('of requests and of hours', async () => {
    const { received, byTeam } = await requestReport('heemskerk');
    const team = (name: string) => byTeam.find((counted) => counted.team?.name.startsWith(name))?.count;
    const matching: ProgrammeSlug[] = [
      'maatjes',
      'home-start',
      'fat',
      'leest-voor',
      'leest-mee',
      'stap-in',
      'welzijn-op-recept',
      'empowerment',
      'sas',
      'schuldhulpverlening',
    ];
    const support = await Promise.all(
      matching.map(async (slug) => (await programmeReport('heemskerk', slug)).hours),
    );
    const { hours } = await programmeReport('heemskerk', 'vrijwillige-inzet');
    compare(document, [
      { label: 'aanmeldingen', printed: 980, computed: received },
      { label: 'aanmeldingen, Hart van Heemskerk', printed: 409, computed: team('Hart') },
      { label: 'aanmeldingen, Acker tot Burcht', printed: 230, computed: team('Acker') },
      { label: 'aanmeldingen, Zuidbroek Oosterwijk', printed: 341, computed: team('Zuidbroek') },
      {
        label: 'uren individuele ondersteuning, gepland',
        printed: 1_055,
        computed: sum(support.map((h) => h.planned)),
      },
      {
        label: 'uren individuele ondersteuning, gemaakt',
        printed: 1_121,
        computed: sum(support.map((h) => h.worked)),
      },
      { label: 'uren vrijwillige inzet, gepland', printed: 2_625, computed: hours.planned },
      { label: 'uren vrijwillige inzet, gemaakt', printed: 3_045, computed: hours.worked },
    ]);
  });
});

describe('what the account of Heusden over 2020 prints', () => {
  const document = 'D4 Heusden 2020';

  test('of volunteers and their programmes', async () => {
    const report = await volunteerReport('heusden', year(2020));
    const in2019 = await volunteerReport('heusden', year(2019));
    const active = (...slugs: ProgrammeSlug[]) => {
      const ids = slugs.map((slug) => programmeId('heusden', slug));
      return sum(
        report.byProgramme.filter((row) => ids.includes(row.programmeId)).map((row) => row.activeAtEnd),
      );
    };
    const houses = [
      'buurthuis-de-schakel',
      'buurthuis-de-mand',
      'buurthuis-de-stulp',
      'buurthuis-de-korf',
    ] as const;
    const belmaatje = await programmeReport('heusden', 'belmaatje', year(2020));
    const samenOplopen = await programmeReport('heusden', 'samen-oplopen', year(2020));
    compare(document, [
      { label: 'vrijwilligers in 2019', printed: 362, computed: in2019.activeAtEnd },
      { label: 'vrijwilligers in 2020', printed: 396, computed: report.activeAtEnd },
      {
        label: 'groei, %',
        printed: '9.4',
        computed: (100 * (report.activeAtEnd / in2019.activeAtEnd - 1)).toFixed(1),
      },
      { label: 'ZorgSaam', printed: 161, computed: active('zorgsaam') },
      { label: 'buurthuizen', printed: 95, computed: active(...houses) },
      ...[15, 32, 37, 11].map((count, i) => ({
        label: houses[i]!,
        printed: count,
        computed: active(houses[i]!),
      })),
      { label: 'opvoeden en gezin', printed: 25, computed: active('opvoed-en-gezinsondersteuning') },
      { label: 'hulp in coronatijd', printed: 21, computed: active('corona-hulp') },
      { label: 'Met Elkaar', printed: 18, computed: active('met-elkaar') },
      { label: 'overig', printed: 76, computed: active('overige-inzet') },
      { label: 'Belmaatjes, koppels', printed: 48, computed: belmaatje.runningAtEnd },
      { label: 'Samen Oplopen, koppels', printed: 0, computed: samenOplopen.total },
    ]);
  });

  test('of the 108 volunteers who answered the survey', async () => {
    const report = await volunteerReport('heusden', year(2020));
    const { spells } = await reading('heusden', (em) =>
      volunteerRows(em, { id: organisationId('heusden') }, year(2020), { knownAt: null }),
    );
    const there = spells.filter(({ leftOn }) => leftOn === null || leftOn > '2020-12-31');
    const tenure = (name: string) => report.tenure.find(({ band }) => band === name)?.count;
    const hours = (name: string) => report.hoursPerWeek.find(({ band }) => band === name)!.count;
    const known = report.hoursPerWeek.filter(({ band }) => band !== 'UNKNOWN');
    const most = known.reduce((a, b) => (b.count > a.count ? b : a));
    const answered = sum(known.map(({ count }) => count));
    const channel = (name: string) =>
      (100 * report.channels.find((row) => row.channel === name)!.count) / answered;
    compare(document, [
      { label: 'antwoorden', printed: 108, computed: answered },
      {
        label: 'antwoorden, %',
        printed: '27.3',
        computed: ((100 * answered) / report.activeAtEnd).toFixed(1),
      },
      { label: 'korter dan 2 jaar', printed: 26, computed: tenure('UNDER_2_YEARS') },
      { label: '2 tot en met 5 jaar', printed: 31, computed: tenure('FROM_2_TO_6_YEARS') },
      { label: '6 tot en met 10 jaar', printed: 28, computed: tenure('FROM_6_TO_11_YEARS') },
      { label: 'langer dan 10 jaar', printed: 13, computed: tenure('FROM_11_YEARS') },
      {
        label: 'waarvan langer dan 25 jaar',
        printed: 2,
        computed: there.filter((s) => s.joinedOnKnown && yearsBetween(s.joinedOn, '2020-12-31') >= 25).length,
      },
      {
        label: '“heel lang”',
        printed: 10,
        computed: there.filter((spell) => !spell.joinedOnKnown && spell.hoursPerWeek !== null).length,
      },
      { label: 'uren per week, gemiddeld', printed: 4, computed: report.meanHoursPerWeek },
      { label: 'de meesten', printed: 'FROM_1_TO_2', computed: most.band },
      { label: 'op afroep', printed: 4, computed: hours('ON_CALL') },
      { label: '20 tot 26 uur', printed: 2, computed: hours('FROM_20') },
      { label: 'via via: meer dan 25 %', printed: true, computed: channel('WORD_OF_MOUTH') > 25 },
      { label: 'advertentie: ongeveer %', printed: 20, computed: Math.round(channel('NEWSPAPER')) },
    ]);
  });
});

test('what the account of Heusden over 2020 prints of how satisfied residents and partners are', async () => {
  const { survey } = await surveyReport('heusden', year(2020));
  const shares = (title: string, position: number) =>
    survey(title)
      .questions[position - 1]!.values.map(({ pct }) => Math.round(pct))
      .toReversed()
      .join('/');
  const mark = (position: number) => survey('Inwoners').questions[position - 1]!.mean!.toFixed(1);
  compare('D4 Heusden 2020', [
    { label: 'inwoners, positief/neutraal/negatief 1', printed: '95/0/5', computed: shares('Inwoners', 1) },
    { label: 'inwoners 2', printed: '95/0/5', computed: shares('Inwoners', 2) },
    { label: 'inwoners 3', printed: '78/0/22', computed: shares('Inwoners', 3) },
    { label: 'inwoners 4', printed: '97/0/3', computed: shares('Inwoners', 4) },
    { label: 'inwoners, vindt informatie', printed: '53/0/47', computed: shares('Inwoners', 5) },
    { label: 'inwoners, cijfer 1', printed: '7.8', computed: mark(6) },
    { label: 'inwoners, cijfer 2', printed: '7.7', computed: mark(7) },
    { label: 'inwoners, cijfer 3', printed: '7.3', computed: mark(8) },
    { label: 'inwoners, eerste contact', printed: '7.8', computed: mark(9) },
    { label: 'partners 1', printed: '78/18/4', computed: shares('Partners', 1) },
    { label: 'partners 2', printed: '59/32/9', computed: shares('Partners', 2) },
    { label: 'partners 3', printed: '64/32/4', computed: shares('Partners', 3) },
    { label: 'partners 4', printed: '91/5/4', computed: shares('Partners', 4) },
  ]);
});

describe('what the yearly report of Heerlen over 2021 prints', () => {
  const document = 'D0 Heerlen 2021';

  test('of how satisfied people are', async () => {
    const { survey, warnings } = await surveyReport('heerlen');
    const clients = survey('Cliënttevredenheid');
    const [mark] = clients.questions;
    const staff = survey('Medewerkers');
    compare(document, [
      { label: 'vragenlijst verstuurd', printed: 1_200, computed: clients.sent },
      { label: 'teruggekomen', printed: 110, computed: clients.answered },
      { label: 'respons, %', printed: '9.2', computed: clients.responsePct!.toFixed(1) },
      { label: 'gemiddeld cijfer', printed: 7, computed: Math.round(mark!.mean!) },
      { label: 'tevreden (6 of hoger), %', printed: 79, computed: Math.round(mark!.atLeast6Pct!) },
      { label: 'zeer tevreden (8 of hoger), %', printed: 57, computed: Math.round(mark!.atLeast8Pct!) },
      { label: 'een 10, %', printed: 23, computed: Math.round(mark!.tenPct!) },
      { label: 'medewerkers, antwoorden', printed: 49, computed: staff.answered },
      { label: 'medewerkers, cijfer', printed: '7.9', computed: staff.questions[0]!.mean!.toFixed(1) },
    ]);
    // What is not printed, and a reader has to know.
    expect(said(warnings, 'UNKNOWN_VALUES')).toEqual([
      'Bij “Cliënttevredenheid” antwoordden 110 van de 1.200 mensen: minder dan de helft. Wie niet antwoordde, kan er anders over denken.',
      'Van “Medewerkers” is niet bekend aan hoeveel mensen hij is gestuurd. Er zijn 49 antwoorden; welk deel dat is, weten wij niet.',
    ]);
  });

  test('of requests', async () => {
    const report = await requestReport('heerlen');
    const channel = (name: string) => report.byChannel.find((row) => row.channel === name)?.count;
    const outcome = (name: string) => report.byOutcome.find((row) => row.outcome === name)?.count;
    const [within3, within20] = report.firstContact;
    const [within10, within30] = report.handled;
    const intakeToStart = report.clocks.find(({ from, until }) => from === 'INTAKE' && until === 'START');
    compare(document, [
      { label: 'hulpvragen', printed: 3_365, computed: report.received },
      { label: 'centraal meldpunt', printed: 2_398, computed: channel('CENTRAL') },
      { label: 'Meldpunt Eenzaamheid', printed: 74, computed: channel('LONELINESS_LINE') },
      { label: 'zij-instroom', printed: 893, computed: channel('SIDE') },
      { label: 'nog in behandeling', printed: 6, computed: outcome('OPEN') },
      { label: 'afgehandeld zonder traject', printed: 944, computed: outcome('HANDLED_NO_TRAJECT') },
      { label: 'nieuw traject', printed: 1_931, computed: outcome('ACCEPTED') },
      { label: 'bestaand traject', printed: 140, computed: outcome('ADDED_TO_EXISTING') },
      { label: 'traject buiten HSB', printed: 344, computed: outcome('REDIRECTED') },
      {
        label: 'eerste contact binnen 3 werkdagen, %',
        printed: 77,
        computed: Math.round(within3!.withinPct!),
      },
      { label: 'doel van 80 % gehaald', printed: false, computed: within3!.met },
      {
        label: 'eerste contact binnen 20 werkdagen, %',
        printed: 99,
        computed: Math.round(within20!.withinPct!),
      },
      { label: 'eerste contact later, %', printed: 1, computed: Math.round(100 - within20!.withinPct!) },
      {
        label: 'afgehandeld binnen 10 werkdagen, %',
        printed: 82,
        computed: Math.round(within10!.withinPct!),
      },
      {
        label: 'afgehandeld binnen 30 werkdagen, %',
        printed: 97,
        computed: Math.round(within30!.withinPct!),
      },
      {
        label: 'van intake tot start binnen 10 werkdagen, %',
        printed: 82,
        computed: Math.round(intakeToStart!.withinPct!),
      },
      { label: 'doel van 80 % na de intake gehaald', printed: true, computed: intakeToStart!.met },
      { label: 'doel van 80 % gehaald', printed: true, computed: within30!.met },
      { label: 'afgehandeld later, %', printed: 3, computed: Math.round(100 - within30!.withinPct!) },
    ]);
  });

  test('of its maatjes', async () => {
    const schuldhulp = await programmeReport('heerlen', 'schuldhulpmaatje');
    const belasting = await programmeReport('heerlen', 'belastingteam');
    const ouderen = await programmeReport('heerlen', 'ouderenmaatje');
    const locations = await reading('heerlen', (em) =>
      em.execute<{ kind: string }[]>(
        'select l.kind from programme_location p join location l on l.id = p.location_id where p.programme_id = ?',
        [programmeId('heerlen', 'schuldhulpmaatje')],
      ),
    );
    const { invited, reached } = ouderen.campaign!;
    compare(document, [
      { label: 'schuldhulpmaatjes', printed: 52, computed: schuldhulp.volunteersInvolved },
      { label: 'schuldhulpmaatjes, ingeschreven', printed: 52, computed: schuldhulp.volunteers.enrolled },
      { label: 'burgers met een schuldhulpmaatje', printed: 646, computed: schuldhulp.requestersInvolved },
      { label: 'locaties', printed: 7, computed: locations.length },
      {
        label: 'waarvan buurtpunten',
        printed: 4,
        computed: locations.filter(({ kind }) => kind === 'BUURTPUNT').length,
      },
      { label: 'belastingteam, vrijwilligers', printed: 10, computed: belasting.volunteersInvolved },
      { label: 'belastingteam, cliënten', printed: 537, computed: belasting.requestersInvolved },
      { label: 'ouderenmaatjes', printed: 15, computed: ouderen.volunteers.enrolled },
      { label: 'waarvan van KBO', printed: 5, computed: ouderen.volunteers.fromPartners },
      { label: 'aangeschreven', printed: 127, computed: invited },
      { label: 'benaderd', printed: 93, computed: reached },
      { label: 'benaderd, %', printed: 73, computed: Math.round((100 * reached) / invited) },
    ]);
  });
});

describe('where a document contradicts itself, the report says how', () => {
  test('SAS: the inflow is counted twice in the printed total', async () => {
    const report = await programmeReport('heemskerk', 'sas');
    expect(report.total).toBe(37);
    expect(said(report.warnings, 'PUBLISHED_DIFFERS')).toEqual([
      'Jaarverslag 2021, MET Heemskerk noemt als totaal 54; uit de gegevens komt 37. 54 is 20 lopend aan het eind + 17 instroom + 17 uitstroom: de instroom is daarin dubbel geteld.',
    ]);
  });

  test('Maatjes: those who wait long and those who had a buddy before are no parts of a whole', async () => {
    const { warnings } = await programmeReport('heemskerk', 'maatjes');
    expect(said(warnings, 'ATTRIBUTES_OVERLAP')).toEqual([
      'Van de 17 mensen op de wachtlijst wachten er 12 langer dan een jaar en hadden er 6 al eerder een maatje. Minstens 1 persoon hoort bij allebei: het zijn geen delen van een geheel.',
    ]);
  });

  test('Home-Start: of some families the circumstances are not known', async () => {
    const { warnings } = await programmeReport('heemskerk', 'home-start');
    expect(said(warnings, 'UNKNOWN_VALUES')).toEqual([
      'Bij 3 van de 13 aanvragen is niet naar de achtergrond gevraagd; die tellen niet mee.',
    ]);
    expect(said(warnings, 'LICENCE_EXPIRED')).toEqual([]);
  });

  test('Met Elkaar: the picture has two volunteers more than the table', async () => {
    const { warnings } = await volunteerReport('heusden', year(2020));
    expect(said(warnings, 'PUBLISHED_DIFFERS')).toEqual([
      'Infographic 2020, Bijeen Heusden noemt voor “actief aan het eind (Met Elkaar)” 20; uit de gegevens komt 18.',
    ]);
    expect(said(warnings, 'UNKNOWN_VALUES')).toContain(
      'Van 298 van de 396 vrijwilligers is niet bekend sinds wanneer zij vrijwilliger zijn.',
    );
  });

  test('Heerlen: one chapter has 80 % in 10 working days as its target, another 80 % in 30', async () => {
    const { warnings } = await requestReport('heerlen');
    expect(said(warnings, 'DIFFERENT_CLOCKS')).toEqual([
      expect.stringContaining('80 % binnen 10 werkdagen en 80 % binnen 30 werkdagen'),
    ]);
  });

  test('and nowhere do our own figures fail to add up', async () => {
    for (const organisation of organisationSlugs) {
      const requests = await requestReport(organisation);
      const volunteers = [
        await volunteerReport(organisation, year(2020)),
        await volunteerReport(organisation, year(2021)),
      ];
      const warnings = [requests, ...volunteers].flatMap((report) => report.warnings as Warning[]);
      expect(said(warnings, 'IDENTITY_BROKEN')).toEqual([]);
      expect(said(warnings, 'IMPOSSIBLE_ROW')).toEqual([]);
    }
  });
});
