const curve = `followed enteredLate notSeen ended suppressed shownUntilDays medianDays median
  afterMonths { months atRisk suppressed survival lower upper }
  points { days atRisk ended survival lower upper }`;
const outcomes = 'afterMonths { months atRisk suppressed happened otherwise goesOn }';
const words = '{ nl en ar }';
const values = 'values { value count pct }';

/** How long matches last, as a question to the GraphQL API. */
export const matchRetention = `query (
  $organisation: ID!, $programme: ID, $period: PeriodInput!, $variant: RetentionVariant, $splitBy: RetentionSplit, $knownAt: DateTime
) {
  matchRetentionReport(
    organisation: $organisation, programme: $programme, period: $period, variant: $variant, splitBy: $splitBy, knownAt: $knownAt
  ) {
    all { ${curve} }
    groups { key name curve { ${curve} } }
    groupsOverlap
    cohort { from until linked lasted rate notYetKnown }
    premature { judged gross adjusted grossRate adjustedRate withoutExpectation }
    closures { served closed closureRate averageDaysOfClosed endings { side type reason count } }
    warnings { code text }
  }
}`;

/** How long volunteers stay. */
export const volunteerRetention = `query ($organisation: ID!, $period: PeriodInput!, $idleMonths: Int, $knownAt: DateTime) {
  volunteerRetention(organisation: $organisation, period: $period, idleMonths: $idleMonths, knownAt: $knownAt) {
    programmes { programme { id slug name } activeAtStart joined left activeAtEnd }
    curve { ${curve} }
    joinedOnUnknown
    firstMatch { began matched left notYet dayUnknown medianDays median ${outcomes} }
    use { matched available utilisation neverMatched idle idleMonths }
    commitment { due kept rate notYetDue unknown }
    warnings { code text }
  }
}`;

/** Who waits, and how long people waited. */
export const waiting = `query ($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
  waitingReport(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) {
    length longerThanYear previouslyMatched both medianDays p90Days medianDaysInAll p90DaysInAll
    bands { band count }
    realised {
      began matched removed waiting p90Days ${outcomes}
      notMatched { ${curve} }
      ifNobodyLeft { ${curve} }
      removals { reason count }
    }
    neighbourhoods { neighbourhood { id name } length longerThanYear medianDays longestDays }
    warnings { code text }
  }
}`;

/** What people answered. */
export const evaluations = `query ($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
  evaluationReport(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) {
    surveys {
      survey title audience moment programme { id slug name } sent answered responsePct
      questions {
        question position instrument words ${words} steps answered suppressed
        mean atLeast6Pct atLeast8Pct tenPct emotionalMean socialMean ${values}
        goals { goal ${words} answered ${values} }
        change { pairs mean betterPct samePct worsePct }
      }
    }
    warnings { code text }
  }
}`;
