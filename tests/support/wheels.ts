import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { newest } from '../runners/python/support.ts';

/** A package as a wheel: its files by their names in it. */
export interface Wheel {
  readonly name: string;
  readonly version?: string;
  readonly files: Readonly<Record<string, string>>;
}

const write = `import json, sys, zipfile
folder, wheels = sys.argv[1], json.loads(sys.argv[2])
for wheel in wheels:
    name, version = wheel["name"], wheel.get("version", "1.0")
    info = "%s-%s.dist-info" % (name, version)
    files = dict(wheel["files"])
    files[info + "/METADATA"] = "Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n" % (name, version)
    files[info + "/WHEEL"] = "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
    files[info + "/RECORD"] = "".join("%s,,\\n" % path for path in [*files, info + "/RECORD"])
    with zipfile.ZipFile("%s/%s-%s-py3-none-any.whl" % (folder, name, version), "w") as file:
        for path, text in files.items():
            entry = zipfile.ZipInfo(path)
            entry.external_attr = 0o100755 << 16
            file.writestr(entry, text)
`;

/** Writes wheels into a folder, and gives the variables by which pip finds them and nothing else. */
export function writeWheels(folder: string, wheels: readonly Wheel[]): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  execFileSync(newest.path, ['-I', '-c', write, folder, JSON.stringify(wheels)]);
  return { PIP_CONFIG_FILE: '/dev/null', PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder };
}
