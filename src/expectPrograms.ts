import type { VerifyContext } from './verifyArticle.ts';

/**
 * Lets Python be found and started where a text is likely to hold programs. To load what reads
 * articles, and to parse the first, lets nothing else happen in this process, so this waits until
 * Python starts, where that is quick.
 */
export async function expectPrograms(
  text: string,
  { getRunner, mayRun = true, reference = false }: VerifyContext,
): Promise<void> {
  if (!/^[ \t>]*(?:`{3,}|~{3,})\s*py/im.test(text)) return;
  const expect = async (): Promise<void> => {
    const found = await getRunner();
    if ('runner' in found && mayRun && !reference) found.runner.expectRuns?.(text);
  };
  await within(soonMs, expect());
}

/** An interpreter answers in half of it, a version manager's script does not. */
const soonMs = 60;

/** Waits for what has begun, but no longer than `ms`; whether it fails is told elsewhere. */
async function within(ms: number, begun: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([begun.catch(() => undefined), late]);
  clearTimeout(timer);
}
