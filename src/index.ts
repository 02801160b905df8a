export {
  remarkJikko as default,
  remarkJikko,
  type RemarkJikkoOptions,
} from './plugin/remarkJikko.ts';
export { verify, type VerifyOptions } from './verify.ts';
export type * from './types.ts';
export type { Problem, ProblemArguments, ProblemCode, Severity } from './problem.ts';
