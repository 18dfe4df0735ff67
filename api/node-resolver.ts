import type { EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Permission } from './access/matrix.ts';
import type { Place } from './access/permissions.ts';
import type { Context } from './context.ts';
import { Match } from './matching/match.ts';
import { Organisation } from './organisations/organisation.ts';
import { Programme } from './organisations/programme.ts';
import { Enrolment } from './people/volunteer.ts';
import { parseGlobalId } from './platform/ids.ts';
import { Node } from './platform/node.ts';
import { Request, WaitlistSpell } from './requests/request.ts';
import { isOpen } from './vacancies/lifecycle.ts';
import { Application, Vacancy } from './vacancies/vacancy.ts';

interface Kind {
  entity: EntityName<Node>;
  /** What somebody must be permitted to see it, … */
  permission: Permission;
  /** … unless this very one is for anyone. */
  isPublic?: (found: Node) => boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  Organisation: { entity: Organisation, permission: 'organisation.read', isPublic: () => true },
  Programme: { entity: Programme, permission: 'programme.read', isPublic: () => true },
  Vacancy: { entity: Vacancy, permission: 'vacancy.write', isPublic: (found) => isOpen(found as Vacancy) },
  Request: { entity: Request, permission: 'request.read' },
  WaitlistEntry: { entity: WaitlistSpell, permission: 'waitlist.read' },
  Match: { entity: Match, permission: 'match.read' },
  Application: { entity: Application, permission: 'application.read' },
  Enrolment: { entity: Enrolment, permission: 'volunteer.read' },
};

@Resolver()
export class NodesResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when there is no such thing for you.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Its id.' }) globalId: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    const named = parseGlobalId(globalId);
    const kind = named && Object.hasOwn(kinds, named.type) ? kinds[named.type] : undefined;
    if (!named || !kind) return null;
    const found = await (await context.reads.em()).findOne(kind.entity, {
      id: named.id,
    } as FilterQuery<Node>);
    if (!found) return null;
    return kind.isPublic?.(found) || (await context.may(kind.permission, found as Node & Place))
      ? (found as Node)
      : null;
  }
}
