/** A promise that is settled from outside, as `Promise.withResolvers` of Node 22. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: Error) => void;
}

export function deferred<Value = void>(): Deferred<Value> {
  const settle: Partial<Pick<Deferred<Value>, 'resolve' | 'reject'>> = {};
  // The executor is called before the constructor returns.
  const promise = new Promise<Value>((resolve, reject) =>
    Object.assign(settle, { resolve, reject }),
  );
  return { promise, ...(settle as Required<typeof settle>) };
}
