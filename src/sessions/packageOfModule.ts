import { packageName } from './requirement.ts';

/** Packages whose module has another name, by the module: those that articles use. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  attr: ['attrs'],
  bs4: ['beautifulsoup4'],
  Crypto: ['pycryptodome'],
  cv2: ['opencv-python', 'opencv-python-headless', 'opencv-contrib-python'],
  dateutil: ['python-dateutil'],
  discord: ['discord-py'],
  docx: ['python-docx'],
  dotenv: ['python-dotenv'],
  faiss: ['faiss-cpu'],
  fitz: ['pymupdf'],
  git: ['gitpython'],
  jose: ['python-jose'],
  jwt: ['pyjwt'],
  magic: ['python-magic'],
  MeCab: ['mecab-python3'],
  multipart: ['python-multipart'],
  MySQLdb: ['mysqlclient'],
  OpenSSL: ['pyopenssl'],
  PIL: ['pillow'],
  pkg_resources: ['setuptools'],
  pptx: ['python-pptx'],
  psycopg2: ['psycopg2-binary', 'psycopg2'],
  serial: ['pyserial'],
  skimage: ['scikit-image'],
  sklearn: ['scikit-learn'],
  slugify: ['python-slugify'],
  telegram: ['python-telegram-bot'],
  usb: ['pyusb'],
  yaml: ['pyyaml'],
  zmq: ['pyzmq'],
};

/** The packages that a module may come from, the likeliest first; mostly there is one, of its name. */
export function packagesOfModule(module: string): readonly string[] {
  const [first = ''] = module.split('.');
  return Object.hasOwn(otherNames, first) ? (otherNames[first] ?? []) : [packageName(first)];
}
