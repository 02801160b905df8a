import { z } from 'zod';
import { settingKeys } from './settingKeys.ts';

/** The JSON schema of `jikko.config.json`, for editors, as the package ships it. */
export function configJsonSchema(): object {
  const properties = settingKeys
    .filter(({ homes }) => homes.includes('config'))
    .map(({ name, schema, example, description }) => {
      const { $schema: _, ...ofSetting } = z.toJSONSchema(schema, { io: 'input' });
      const words = { description: `${description.ja} / ${description.en}`, examples: [example] };
      return [name, { ...words, ...ofSetting }];
    });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'jikko.config.json',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
    additionalProperties: false,
  };
}
