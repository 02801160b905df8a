import { createServer, type Socket } from 'node:net';
import { type Deferred, deferred } from './deferred.ts';

/** Stdout, stderr and the journal of a program. */
export type Streams = readonly [Socket, Socket, Socket];

/** Where the streams of forked programs arrive. */
export interface StreamListener {
  /**
   * The streams of the program of this number, when all are there. They may come after the news that
   * it has ended: sockets that are not one keep no order between them.
   *
   * @throws Error where they are given up.
   */
  readonly streamsOf: (id: number) => Promise<Streams>;
  /** Gives up waiting for them; does nothing where all are there. */
  readonly giveUp: (id: number) => void;
  readonly close: () => void;
}

interface Awaited {
  readonly sockets: Socket[];
  readonly complete: Deferred<Streams>;
}

/**
 * Listens on a Unix socket. A stream says first whose it is, and which; the server sends that before
 * it forks, so no program can pass for another. What is not awaited is closed.
 *
 * @param onFault Called where the socket cannot be had: nothing arrives then.
 */
export function listenForStreams(path: string, onFault: () => void): StreamListener {
  const awaited = new Map<number, Awaited>();
  const take = (socket: Socket, first: Buffer): void => {
    const lineFeedAt = first.indexOf('\n');
    const [id = -1, index = -1] = first.toString('latin1', 0, lineFeedAt).split(' ').map(Number);
    const found = awaited.get(id);
    if (lineFeedAt < 0 || !found || found.sockets[index] || index > 2) {
      socket.destroy();
      return;
    }
    socket.pause();
    if (first.length > lineFeedAt + 1) socket.unshift(first.subarray(lineFeedAt + 1));
    found.sockets[index] = socket;
    const [stdout, stderr, journal] = found.sockets;
    if (!stdout || !stderr || !journal) return;
    awaited.delete(id);
    found.complete.resolve([stdout, stderr, journal]);
  };
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (first: Buffer) => take(socket, first));
  });
  server.once('error', onFault);
  // The socket is there when this returns; only that it cannot be comes later.
  server.listen(path);
  server.unref();
  const giveUp = (id: number): void => {
    const found = awaited.get(id);
    if (!found) return;
    awaited.delete(id);
    for (const socket of found.sockets) socket?.destroy();
    found.complete.reject(new Error('the streams of a program did not come'));
  };
  return {
    streamsOf: (id) => {
      const complete = deferred<Streams>();
      awaited.set(id, { sockets: [], complete });
      return complete.promise;
    },
    giveUp,
    close: () => {
      for (const id of awaited.keys()) giveUp(id);
      server.close();
    },
  };
}
