import type { LeafBlock } from '../article/flow.ts';
import type { InfoString } from '../types.ts';
import { boldLabel } from './bold.ts';
import { detailsLabel } from './details.ts';
import { fenceTitleLabel } from './fenceTitle.ts';
import { headingLabel } from './heading.ts';
import type { Label, LabelForm } from './label.ts';
import { plainLabel } from './plain.ts';
import { sentenceLabel } from './sentence.ts';

/** Every form of label, in the order in which they are asked. */
export const labelForms: readonly LabelForm[] = [
  boldLabel,
  detailsLabel,
  fenceTitleLabel,
  headingLabel,
  plainLabel,
  sentenceLabel,
];

/** The label that a block is or holds; `info` is the info string of a fence. */
export function findLabel(block: LeafBlock, info: InfoString | null): Label | null {
  for (const form of labelForms) {
    const label = form.find(block, info);
    if (label) return label;
  }
  return null;
}
