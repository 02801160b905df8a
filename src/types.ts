/** The nouns of jikko. The words are those of the glossary in `src/README.md`. */
export type * from './nouns/article.ts';
export type * from './nouns/badge.ts';
export type * from './nouns/explanation.ts';
export type * from './nouns/instability.ts';
export type * from './nouns/kept.ts';
export type * from './nouns/program.ts';
export type * from './nouns/requirements.ts';
export type * from './nouns/selection.ts';
export type * from './nouns/verdict.ts';
export type * from './nouns/isolation.ts';
export type * from './nouns/shown.ts';
