import 'i18next';
import type { Texts } from './nl.ts';
import type { StaffTexts } from './nl-staff.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'public';
    resources: { public: Texts; staff: StaffTexts };
  }
}
