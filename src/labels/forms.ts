import { boldLabel } from './bold.ts';
import type { LabelForm } from './label.ts';

/** Every form of label, in the order in which they are asked. */
export const labelForms: readonly LabelForm[] = [boldLabel];
