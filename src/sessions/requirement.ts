import { validRange } from '@renovatebot/pep440';
import type { Refusal } from '../types.ts';
import { readMarker } from './requirementMarker.ts';

/** A requirement in one spelling, or why it is none that jikko installs. */
export type ReadRequirement = { readonly requirement: string } | { readonly refusal: Refusal };

const maxLength = 300;

const named =
  /^(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[(?<extras>[^[\]]*)\])?\s*(?<versions>[^A-Za-z0-9._-].*)?$/;

const extraName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/** Operators and versions; `===` compares any text, and is left out. */
const versionSpecifier = /^(?:<=|>=|==|!=|~=|<|>)\s*[\w.*+!-]+$/;

/** What pip takes for a file, should there be one of that name. */
const archive = /\.(?:zip|whl|tar|tgz|tbz|txz|tlz|tar\.\w+)$/i;

/**
 * Reads one requirement: the name of a package, extras, versions and a marker (PEP 508), and nothing
 * else that pip or uv would obey. Source: https://packaging.python.org/specifications/dependency-specifiers
 *
 * @param text Without a comment.
 */
export function readRequirement(text: string): ReadRequirement {
  const given = text.trim();
  if (given.length > maxLength) return { refusal: 'size' };
  if (given.startsWith('-') || /\s--?[a-z]/.test(given)) return { refusal: 'option' };
  const end = given.indexOf(';');
  const left = (end === -1 ? given : given.slice(0, end)).trim();
  const elsewhere = placeElsewhere(left);
  if (elsewhere) return { refusal: elsewhere };
  const { name = '', extras = '', versions = '' } = named.exec(left)?.groups ?? {};
  const ofExtras = extrasOf(extras);
  const ofVersions = versionsOf(versions);
  if (name === '' || ofExtras === null || ofVersions === null) return { refusal: 'syntax' };
  const requirement = `${packageName(name)}${ofExtras}${ofVersions}`;
  if (end === -1) return { requirement };
  const marker = readMarker(given.slice(end + 1));
  return marker === null ? { refusal: 'marker' } : { requirement: `${requirement}; ${marker}` };
}

/** The name by which all spellings of a package's name are one (PEP 503). */
export function packageName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/** The name of the package in a requirement that was read. */
export function packageOf(requirement: string): string {
  return /^[a-z0-9-]*/.exec(requirement)?.[0] ?? '';
}

function placeElsewhere(left: string): Refusal | null {
  if (left.includes('@') || /^[\w+.-]+:/.test(left) || left.includes('://')) return 'url';
  if (/[/\\]/.test(left) || left.startsWith('.') || archive.test(left)) return 'path';
  return null;
}

function extrasOf(text: string): string | null {
  if (text.trim() === '') return '';
  const names = text.split(',').map((one) => one.trim());
  if (!names.every((one) => extraName.test(one))) return null;
  return `[${names.map(packageName).toSorted().join(',')}]`;
}

function versionsOf(text: string): string | null {
  const inner = /^\((?<inner>.*)\)$/.exec(text.trim())?.groups?.['inner'] ?? text;
  if (inner.trim() === '') return '';
  const parts = inner.split(',').map((one) => one.trim());
  if (!parts.every((one) => versionSpecifier.test(one))) return null;
  const specifier = parts.map((one) => one.replaceAll(/\s/g, '')).join(',');
  return validRange(specifier) === true ? specifier : null;
}
