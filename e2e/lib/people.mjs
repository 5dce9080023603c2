// People, units and sites that do not exist, with numbers that check out.

import { randomInt } from 'node:crypto';

const digits = (length) => Array.from({ length }, () => randomInt(10)).join('');

/** 公民身份号码 (GB 11643): weights 2^(17−i) mod 11. */
export function residentId({ region = '110105', born = '19900307' } = {}) {
  const body = `${region}${born}${digits(3)}`;
  const sum = [...body].reduce((total, digit, at) => total + digit * (2 ** (17 - at) % 11), 0);
  return body + '10X98765432'[sum % 11];
}

/** 统一社会信用代码 (GB 32100): weights 3^i mod 31. */
export function uscc() {
  const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  // The ninth to seventeenth symbols are an organisation code with a check symbol of its own (GB 11714).
  const body = digits(8);
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const rest = 11 - ([...body].reduce((total, digit, at) => total + digit * weights[at], 0) % 11);
  const organisation = body + (rest === 10 ? 'X' : rest % 11);
  const front = `91110105${organisation}`;
  const sum = [...front].reduce((total, symbol, at) => total + symbols.indexOf(symbol) * (3 ** at % 31), 0);
  return front + symbols[(31 - (sum % 31)) % 31];
}

export const mobile = () => `138${digits(8)}`;

/** Something that nothing else of this run is called. */
export const unique = () => `${Date.now().toString(36)}${randomInt(1e6).toString(36)}`;
