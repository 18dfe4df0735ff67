import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildASTSchema, extendSchema, parse, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { permissionsOf, personalTypes, rootRules } from '../../api/access/field-rules.ts';
import { guardFields } from '../../api/access/guard.ts';
import {
  type CallerRole,
  entityActions,
  type FieldGroup,
  fieldGroups,
  matrix,
  type Permission,
  roles,
} from '../../api/access/matrix.ts';
import { type Grant, may, mayAnywhere, type Place } from '../../api/access/permissions.ts';
import { permissionsPage } from '../../api/access/permissions-page.ts';
import { koppelSchema, printedSchema } from '../../api/schema.ts';

const allPermissions = Object.entries(entityActions).flatMap(([entity, actions]) =>
  actions.map((action) => `${entity}.${action}` as Permission),
);
const groups = Object.keys(fieldGroups) as FieldGroup[];
const staff = (role: CallerRole, programmeId: string | null = null): Grant => ({
  role,
  organisationId: 'o',
  programmeId,
});
const inProgramme: Place = {
  organisationId: 'o',
  programmeId: 'p',
  requesterId: 'r',
  volunteerId: 'v',
  requestId: 'q',
};
const inOrganisation: Place = { organisationId: 'o' };
const everything = (grants: Grant[], place: Place) =>
  allPermissions.filter((permission) => may(grants, permission, place));

describe('the matrix', () => {
  test('names each role, and leaves no permission without anybody who has it', () => {
    expect(new Set(matrix.map(({ role }) => role))).toEqual(new Set(Object.keys(roles)));
    const given = matrix.flatMap(({ may: entities }) =>
      Object.entries(entities).flatMap(([entity, actions]) =>
        Object.keys(actions).map((action) => `${entity}.${action}`),
      ),
    );
    expect(allPermissions.filter((permission) => !given.includes(permission))).toEqual([]);
  });

  test('has no permission that nothing in the schema asks for', () => {
    const asked = new Set([
      ...Object.values(rootRules).flatMap((rule) => permissionsOf(rule) ?? []),
      ...Object.values(personalTypes).map(({ entity }) => `${entity}.read`),
      // Asked for where something is looked up by its id.
      'programme.read',
    ]);
    expect(allPermissions.filter((permission) => !asked.has(permission))).toEqual([]);
  });

  test('opens a dossier to coordinators of the programme, and to who broke the glass, and to nobody else', () => {
    const seers = (Object.keys(roles) as CallerRole[]).filter((role) =>
      groups.some((group) => group !== 'GENERAL' && may([staff(role)], 'request.read', inProgramme, group)),
    );
    expect(seers).toEqual(['COORDINATOR', 'BREAK_GLASS']);
  });

  test('gives a manager figures and the say over weights, and nothing of a person', () => {
    expect(everything([staff('MANAGER')], inProgramme)).toEqual([
      'programme.weigh',
      'report.read',
      'report.rows',
      'report.compare',
    ]);
    const personal: Permission[] = [
      'request.read',
      'waitlist.read',
      'match.read',
      'volunteer.read',
      'application.read',
    ];
    expect(personal.filter((permission) => mayAnywhere([staff('MANAGER')], permission))).toEqual([]);
    expect(personal.filter((permission) => mayAnywhere([staff('ADMINISTRATOR')], permission))).toEqual([]);
    expect(personal.filter((permission) => mayAnywhere([staff('REPORTER')], permission))).toEqual([]);
  });

  test('lets who broke the glass look, and change nothing', () => {
    const acts = allPermissions.filter(
      (permission) => !permission.endsWith('.read') && !mayAnywhere([], permission),
    );
    expect(acts.length).toBeGreaterThan(15);
    expect(acts.filter((permission) => mayAnywhere([staff('BREAK_GLASS')], permission))).toEqual([]);
  });

  test('a role in one programme says nothing of another, nor of the organisation', () => {
    for (const role of Object.keys(roles) as CallerRole[]) {
      expect(everything([staff(role, 'p')], { organisationId: 'o', programmeId: 'other' }), role).toEqual([]);
      expect(everything([staff(role, 'p')], inOrganisation), role).toEqual([]);
    }
  });

  test('no role says anything of another organisation', () => {
    const themselves = { volunteerId: 'v', requesterId: 'r', requestId: 'q' };
    for (const role of Object.keys(roles) as CallerRole[]) {
      const grant = { ...staff(role), ...themselves };
      expect(everything([grant], { ...inProgramme, organisationId: 'other' }), role).toEqual([]);
    }
  });

  test('a resident, a helper and a volunteer have to do with their own only', () => {
    const resident: Grant = { ...staff('REQUESTER'), requesterId: 'r' };
    const helper: Grant = { ...staff('HELPER', 'p'), requestId: 'q' };
    const volunteer: Grant = { ...staff('VOLUNTEER'), volunteerId: 'v' };
    const others = { ...inProgramme, requesterId: 'x', volunteerId: 'x', requestId: 'x' };
    for (const grant of [resident, helper, volunteer]) {
      expect(everything([grant], others), grant.role).toEqual([]);
      expect(everything([grant], inOrganisation), grant.role).toEqual([]);
    }
    expect(everything([resident], inProgramme)).toContain('match.answer');
    expect(everything([volunteer], inProgramme)).toEqual(['match.answer', 'match.log']);
    expect(everything([helper], inProgramme)).toEqual(['request.follow', 'request.report', 'mandate.end']);
  });

  test('a grant that names nobody is about nobody', () => {
    for (const role of ['REQUESTER', 'HELPER', 'VOLUNTEER'] as const)
      expect(everything([staff(role)], { organisationId: 'o' }), role).toEqual([]);
  });

  test('a token does no more than it was given, whatever its role may', () => {
    const client: Grant = { ...staff('REPORTER'), scopes: [] };
    expect(everything([client], inOrganisation)).toEqual([]);
    expect(everything([{ ...client, scopes: ['report.read', 'request.read'] }], inProgramme)).toEqual([
      'report.read',
    ]);
  });
});

describe('every field of the schema', () => {
  test('has a rule: one without keeps the schema from being built, and so does a rule without a field', async () => {
    const schema = buildASTSchema(parse(await printedSchema()));
    expect(() => guardFields(schema)).not.toThrow();
    const more = (sdl: string) => () => guardFields(extendSchema(schema, parse(sdl)));
    expect(more('extend type Request { shoeSize: Int }')).toThrow('Request.shoeSize');
    expect(more('extend type Query { everybody: [String] }')).toThrow('Query.everybody');
    expect(more('extend type Mutation { forgiveAll: Boolean }')).toThrow('Mutation.forgiveAll');
    expect(more('type Diary { page: String } extend type Request { reference2: Int }')).toThrow('Diary.page');
    const without = visit(parse(await printedSchema()), {
      FieldDefinition: ({ name }) => (name.value === 'question' ? null : undefined),
    });
    const smaller = buildASTSchema(without);
    expect(() => guardFields(smaller)).toThrow('Request.question');
  });

  test('stands on the page that people read', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/permissions.md'), 'utf8');
    const upToDate = page === permissionsPage(await koppelSchema());
    expect(upToDate, 'docs/permissions.md is stale: run "npm run schema" and commit it').toBe(true);
  });
});
