import { Migration } from '@mikro-orm/migrations';

/**
 * Steps of recruiting that were missing: somebody says no at the first call, a draft is thrown away, the only place is
 * filled.
 */
export class RecruitingSteps extends Migration {
  override up(): void {
    this.addSql(`
insert into lifecycle_transition values
  ('APPLICATION', 'SUBMITTED', 'DECLINED'),
  ('APPLICATION', 'SUBMITTED', 'WITHDRAWN'),
  ('APPLICATION', 'CONTACTED', 'DECLINED'),
  ('APPLICATION', 'CONTACTED', 'WITHDRAWN'),
  ('APPLICATION', 'CONTACTED', 'NO_RESPONSE'),
  ('VACANCY', 'DRAFT', 'WITHDRAWN'),
  ('VACANCY', 'PUBLISHED', 'FILLED')`);
  }
}
