import type { PrivateKind } from '../problem.ts';

/** A kind of secret, and what it looks like; every repetition is bounded or of one class. */
interface SecretForm {
  readonly kind: PrivateKind;
  readonly form: RegExp;
}

/** The forms that their issuers document, so that secret scanners find them. */
const forms: readonly SecretForm[] = [
  // GitHub, GitLab, npm, PyPI, Hugging Face
  { kind: 'token', form: /\bgh[opusr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{20,}/ },
  { kind: 'token', form: /\bnpm_[A-Za-z0-9]{36}|\bpypi-AgEI[\w-]{20,}|\bhf_[A-Za-z0-9]{30,}/ },
  // AWS, Google, Slack, Stripe
  { kind: 'token', form: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}|\bya29\.[\w-]{20,}/ },
  { kind: 'token', form: /\baws_secret_access_key["']?\s{0,3}[=:]\s{0,3}["']?[\w/+]{40}/i },
  { kind: 'token', form: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|hooks\.slack\.com\/services\/T\w+\/B/ },
  { kind: 'token', form: /\b[sr]k_live_[A-Za-z0-9]{16,}/ },
  // OpenAI, Anthropic: no words with hyphens, as the classes of scikit-learn's pages have
  { kind: 'token', form: /\bsk-(?=[\w-]{0,80}\d)(?=[\w-]{0,80}[A-Z])[\w-]{20,}/ },
  { kind: 'token', form: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/ },
  { kind: 'token', form: /\bBearer\s{1,3}(?=[\w.~+/-]{0,80}\d)[\w.~+/-]{16,}/i },
  { kind: 'privateKey', form: /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY-----/ },
  {
    kind: 'password',
    form: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,64}:(?!\*+@)[^\s/@]{1,100}@/i,
  },
];

/** A secret in a text. */
export interface FoundSecret {
  readonly kind: PrivateKind;
  readonly text: string;
}

/** The secrets in a text, by the forms that are known. */
export function secretsIn(text: string): FoundSecret[] {
  return forms.flatMap(({ kind, form }) =>
    [...text.matchAll(new RegExp(form, `${form.flags}g`))].map(([found]) => ({
      kind,
      text: found,
    })),
  );
}
