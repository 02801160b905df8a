import type { MessagesOf, QiitaCode } from '../messages.ts';

export const qiita: MessagesOf<QiitaCode> = {
  'qiita-title': () => ({
    what: 'The article has no title, so Qiita CLI does not publish it.',
    advice: 'Write `title:` with a text.',
  }),
  'qiita-tags': ({ count }) => ({
    what:
      count === 0
        ? '`tags` is not a list of tags.'
        : `There are ${count} tags; Qiita takes at most 5.`,
    advice: 'Give one to five, for example `tags: ["Python", "asyncio"]`.',
  }),
  'qiita-tag-empty': () => ({
    what: 'A tag is empty.',
    advice: 'Write its name, or take it off the list.',
  }),
  'qiita-key-missing': ({ key }) => ({
    what: `The front matter has no “${key}”, so Qiita CLI does not publish the article.`,
    advice: 'Add it as `npx qiita new` writes it.',
  }),
  'qiita-flag': ({ key, value }) => ({
    what: `“${value}” is neither true nor false, as “${key}” has to be.`,
    advice: 'Write `true` or `false`, without quotes.',
  }),
  'qiita-text': ({ key, value }) => ({
    what: `“${value}” is no text, as “${key}” has to be.`,
    advice: 'Put it into quotes, or write `null`.',
  }),
  'qiita-private-with': ({ key }) => ({
    what: `A private article cannot have “${key}”.`,
    advice: 'Write `private: false`, or `null` for the other.',
  }),
  'qiita-campaign-agreement': () => ({
    what: 'The article takes part in a campaign whose terms are not agreed to.',
    advice: 'Read the terms, then write `agreed_posting_campaign_term: true`.',
  }),
};
