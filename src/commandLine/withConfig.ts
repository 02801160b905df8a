import type { Config } from '../settings/configSchema.ts';
import type { Badge } from '../nouns/badge.ts';
import type { Unclaimed } from '../settings/settingKeys.ts';
import type { Invocation } from './readArguments.ts';

/** What the user asked for, by flags or by the configuration of the repository. */
export interface ConfiguredInvocation extends Invocation {
  readonly unclaimed: Unclaimed;
  readonly badge: Badge;
}

/** Flags win over the configuration, which wins over defaults. */
export function withConfig(invocation: Invocation, config: Config): ConfiguredInvocation {
  const { paths = [], unclaimed = 'warn', badge = 'off', ...others } = config;
  const { normalisers: _, requirements: __, ...configured } = others;
  const flags = Object.fromEntries(
    Object.entries(invocation.options).filter(([name]) => invocation.given.includes(name)),
  );
  return {
    ...invocation,
    paths: invocation.paths.length > 0 ? invocation.paths : paths,
    options: { ...invocation.options, ...configured, ...flags },
    unclaimed,
    badge,
  };
}
