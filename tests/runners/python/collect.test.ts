import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { collect } from '../../../src/runners/python/collect.ts';

it('knows of a stream that it has closed, though that was before it was read', async () => {
  const stream = new PassThrough();
  stream.resume().end();
  await once(stream, 'close');
  const { closed, received } = collect(stream, (byteCount) => byteCount);
  await closed;
  expect(received()).toEqual({ bytes: Buffer.alloc(0), arrivals: [] });
});
