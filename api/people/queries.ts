import { byId } from '../platform/batch.ts';
import { Enrolment } from './volunteer.ts';

export const enrolmentsById = byId(Enrolment);
