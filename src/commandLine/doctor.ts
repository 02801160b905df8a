import { examine } from '../doctor/examine.ts';
import { renderDiagnosis } from '../doctor/renderDiagnosis.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import type { Requirements } from '../types.ts';
import type { Terminal } from './terminal.ts';
import type { ConfiguredInvocation } from './withConfig.ts';

/** No Python: no claim could be checked. */
const exitUnchecked = 3;

interface DoctorInvocation extends ConfiguredInvocation {
  readonly requirements: Requirements | null;
}

/** Tells what jikko finds on this machine; runs no code of articles. Resolves to the exit status. */
export async function doctor(
  { paths, options: { python }, requirements }: DoctorInvocation,
  { cwd, env, stdout }: Terminal,
  context: ReporterContext,
): Promise<number> {
  const { jikkoVersion } = context;
  const [requested] = python;
  const about = { paths, cwd, env, requested, requirements, jikkoVersion };
  const diagnosis = await examine(about);
  stdout.write(renderDiagnosis(diagnosis, context));
  return 'problem' in diagnosis.python ? exitUnchecked : 0;
}
