import type { DirectiveWord, DirectiveWords } from './directive.ts';
import type { ValueSchema } from './directiveValues.ts';

/** Takes care that the schema makes what the property holds. */
export function word<Property extends keyof DirectiveWords>(
  given: Omit<DirectiveWord, 'schema'> & {
    readonly property: Property;
    readonly schema: true extends DirectiveWords[Property]
      ? null
      : ValueSchema<NonNullable<DirectiveWords[Property]>>;
  },
): DirectiveWord {
  return given;
}
