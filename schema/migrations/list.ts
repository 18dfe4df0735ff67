import type { MigrationObject } from '@mikro-orm/postgresql';
import { Foundation } from './001-foundation.ts';
import { Callers } from './002-callers.ts';
import { ApiTokens } from './003-api-tokens.ts';
import { MailAndLinks } from './004-mail-and-links.ts';
import { SigningIn } from './005-signing-in.ts';
import { Steps } from './006-steps.ts';
import { Forgetting } from './007-forgetting.ts';
import { OwnPassword } from './008-own-password.ts';
import { Wishes } from './009-wishes.ts';
import { Candidates } from './010-candidates.ts';
import { Postcodes } from './011-postcodes.ts';
import { Decisions } from './012-decisions.ts';
import { PlanRuns } from './013-plan-runs.ts';
import { WaitHistory } from './014-wait-history.ts';
import { RecruitingSteps } from './016-recruiting-steps.ts';
import { House } from './017-house.ts';
import { Visits } from './018-visits.ts';
import { Arabic } from './019-arabic.ts';
import { Followup } from './020-followup.ts';
import { Residents } from './021-residents.ts';
import { RowVersions } from './026-row-versions.ts';

/** All migrations in their order. A name that has been released never changes. */
export const migrations: MigrationObject[] = [
  { name: '001-foundation', class: Foundation },
  { name: '002-callers', class: Callers },
  { name: '003-api-tokens', class: ApiTokens },
  { name: '004-mail-and-links', class: MailAndLinks },
  { name: '005-signing-in', class: SigningIn },
  { name: '006-steps', class: Steps },
  { name: '007-forgetting', class: Forgetting },
  { name: '008-own-password', class: OwnPassword },
  { name: '009-wishes', class: Wishes },
  { name: '010-candidates', class: Candidates },
  { name: '011-postcodes', class: Postcodes },
  { name: '012-decisions', class: Decisions },
  { name: '013-plan-runs', class: PlanRuns },
  { name: '014-wait-history', class: WaitHistory },
  { name: '016-recruiting-steps', class: RecruitingSteps },
  { name: '017-house', class: House },
  { name: '018-visits', class: Visits },
  { name: '019-arabic', class: Arabic },
  { name: '020-followup', class: Followup },
  { name: '021-residents', class: Residents },
  { name: '026-row-versions', class: RowVersions },
];
