import { type ForkServer, type ForkServerOptions, startForkServer } from './forkServer.ts';

/** A server that nobody has asked for yet. */
interface Ahead {
  readonly options: ForkServerOptions;
  readonly server: Promise<ForkServer>;
}

let ahead: Ahead | null = null;

/**
 * Starts a server that will probably be asked for, while what asks for it is still being loaded.
 * Whoever starts it closes it (`closeAhead`), should it not be taken.
 */
export function startAhead(options: ForkServerOptions): void {
  const server = startForkServer(options);
  // Told to whoever takes it.
  server.catch(() => undefined);
  ahead = { options, server };
}

/** The server that was started for just this, if there is one; it is the caller's from now on. */
export function takeAhead(options: ForkServerOptions): Promise<ForkServer> | null {
  if (!ahead) return null;
  const { options: given, server } = ahead;
  const isAsked =
    given.python === options.python && given.maxMemoryBytes === options.maxMemoryBytes;
  if (!isAsked) return null;
  ahead = null;
  return server;
}

/** Ends the server that nobody took. */
export async function closeAhead(): Promise<void> {
  const server = ahead?.server;
  ahead = null;
  await server?.then((one) => one.close()).catch(() => undefined);
}
