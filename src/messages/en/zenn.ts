import type { MessagesOf, ZennCode } from '../messages.ts';

export const zenn: MessagesOf<ZennCode> = {
  'zenn-key-missing': ({ key }) => ({
    what: `The front matter has no value for “${key}”.`,
    advice: 'Zenn needs title, emoji, type, topics and published: add the missing one.',
  }),
  'zenn-title': ({ length }) => ({
    what: `The title has ${length} characters; Zenn takes at most 70.`,
    advice: 'Shorten it; an emoji counts as two characters or more.',
  }),
  'zenn-emoji': ({ value }) => ({
    what: `“${value}” is not exactly one emoji.`,
    advice: 'Give one emoji, for example `emoji: "📝"`.',
  }),
  'zenn-type': ({ value }) => ({
    what: `The type “${value}” is unknown to Zenn.`,
    advice: 'Write `type: "tech"` or `type: "idea"`.',
  }),
  'zenn-topics-count': ({ count }) => ({
    what:
      count === 0 ? '`topics` is not a list.' : `There are ${count} topics; Zenn takes at most 5.`,
    advice: 'Give up to five, for example `topics: ["python", "asyncio"]`.',
  }),
  'zenn-topic': ({ topic }) => ({
    what: `The topic “${topic}” has more than 18 characters.`,
    advice: 'Shorten it, or choose another.',
  }),
  'zenn-published': ({ value }) => ({
    what: `“${value}” is neither true nor false.`,
    advice: 'Write `published: true` or `published: false`, without quotes.',
  }),
  'zenn-published-at': ({ value }) => ({
    what: `“${value}” is no time that Zenn can read.`,
    advice: 'Write it as `YYYY-MM-DD` or `YYYY-MM-DD hh:mm`.',
  }),
  'zenn-slug': ({ slug }) => ({
    what: `The file name “${slug}” is no valid slug, so Zenn cannot publish the article.`,
    advice: 'Use 12 to 50 of the characters a-z, 0-9, `-` and `_`.',
  }),
};
