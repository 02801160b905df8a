import { type Environment, picked, windowsNames } from '../isolation/environment.ts';

/** Where packages come from is the user's to say; what pip or uv would else be told, is not. */
const installerNames: readonly string[] = [
  'PIP_CONFIG_FILE',
  'PIP_INDEX_URL',
  'PIP_EXTRA_INDEX_URL',
  'PIP_NO_INDEX',
  'PIP_FIND_LINKS',
  'PIP_TRUSTED_HOST',
  'PIP_CERT',
  'PIP_CLIENT_CERT',
  'PIP_PROXY',
  'PIP_DEFAULT_TIMEOUT',
  'PIP_RETRIES',
  'PIP_CACHE_DIR',
  'PIP_NO_CACHE_DIR',
  'UV_DEFAULT_INDEX',
  'UV_INDEX',
  'UV_INDEX_URL',
  'UV_EXTRA_INDEX_URL',
  'UV_NO_INDEX',
  'UV_FIND_LINKS',
  'UV_INSECURE_HOST',
  'UV_NATIVE_TLS',
  'UV_SYSTEM_CERTS',
  'UV_OFFLINE',
  'UV_HTTP_TIMEOUT',
  'UV_CACHE_DIR',
  'UV_NO_CACHE',
];

/** The ways to the network; many tools read the small letters. */
const networkNames: readonly string[] = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
  ]),
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
];

/** Where the user's own files for pip and uv lie: their settings, caches and passwords. */
const homeNames: readonly string[] = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'XDG_CONFIG_HOME',
  'XDG_CONFIG_DIRS',
  'XDG_CACHE_HOME',
  'XDG_DATA_HOME',
  'NETRC',
];

/**
 * The environment of pip and uv: an allow-list, too, but with the user's own settings of where packages
 * come from and how the network is reached. No code of an article or a package sees it.
 *
 * @param temporary Folder for what lies around meanwhile.
 */
export function installEnvironment(
  caller: Environment,
  temporary: string,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const names = [...homeNames, ...installerNames, ...networkNames];
  return {
    ...picked(caller, platform === 'win32' ? [...names, ...windowsNames] : names, platform),
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    LANG: 'C.UTF-8',
    PYTHONUTF8: '1',
    NO_COLOR: '1',
  };
}
