import { z } from 'zod';
import { reportSchema } from './json.ts';

/** The JSON schema of the JSON report, as the package ships it. */
export function reportJsonSchema(): object {
  return {
    title: 'Report of jikko',
    description: 'What `jikko verify --reporter json` prints. Lines and columns count from 1.',
    ...z.toJSONSchema(reportSchema, {
      override: ({ jsonSchema }) => {
        delete jsonSchema.readOnly;
        // A later jikko may add fields; a report of it is one of this version all the same.
        if (jsonSchema.type === 'object') jsonSchema.additionalProperties = true;
      },
    }),
  };
}
