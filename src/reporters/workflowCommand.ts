/** GitHub cuts messages that are longer, wherever that is. */
const maxMessageLength = 4096;

/**
 * Writes one workflow command of GitHub Actions. The texts may hold line feeds, which are escaped;
 * other controls are for the caller to make visible.
 *
 * @param leftOutNote Ends a message that was cut.
 */
export function workflowCommand(
  name: 'error' | 'warning',
  properties: Readonly<Record<string, string>>,
  message: string,
  leftOutNote: string = '…',
): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${written.join(',')}::${shortened(message, leftOutNote)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Escapes a message and cuts it between code points, never within an escape. */
function shortened(message: string, note: string): string {
  const whole = data(message);
  if (whole.length <= maxMessageLength) return whole;
  const end = data(`\n${note}`);
  let kept = '';
  for (const character of message) {
    const escaped = data(character);
    if (kept.length + escaped.length + end.length > maxMessageLength) break;
    kept += escaped;
  }
  return kept + end;
}
