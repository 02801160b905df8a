/** Why a run has no output: its runner was closed, as on Ctrl-C. */
export class RunInterrupted extends Error {
  constructor() {
    super('The run was interrupted: its runner was closed');
    this.name = 'RunInterrupted';
  }
}
