import type { UseFormReturn } from 'react-hook-form';
import type { Answers } from './answers.ts';

/** What each question gets: the form it fills, and what was told before it. */
export type StepProps = { form: UseFormReturn<Answers>; answers: Answers };
