import { describe, expect, it } from 'vitest';
import { directiveFor, findDirectives } from '../../src/article/directives.ts';
import { parseMarkdown } from '../../src/article/parse.ts';
import { directiveWord, directiveWords } from '../../src/settings/directiveWords.ts';

describe.each(directiveWords)('the word $name', ({ name, property, example, needs, excludes }) => {
  it('is understood as its example shows it', () => {
    const text = `<!-- jikko: ${example} -->\n\`\`\`python\n1\n\`\`\`\n`;
    const { directives, problems } = findDirectives({ text, tree: parseMarkdown(text) });
    expect(problems).toEqual([]);
    const [directive] = directiveFor(directives, 0, text.length);
    expect(directive?.words[property]).toBeDefined();
  });

  it('names other words that there are', () => {
    for (const other of [...(needs ? [needs] : []), ...(excludes ?? [])]) {
      expect(directiveWord(other)?.name).toBe(other);
    }
  });

  it('and the words that it contradicts contradict it', () => {
    for (const other of excludes ?? []) {
      expect(directiveWord(other)?.excludes).toContain(name);
    }
  });
});

it('no two words have the same name or property', () => {
  const count = directiveWords.length;
  expect(new Set(directiveWords.map(({ name }) => name)).size).toBe(count);
  expect(new Set(directiveWords.map(({ property }) => property)).size).toBe(count);
});
