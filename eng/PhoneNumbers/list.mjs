// Prints telephone numbers and how libphonenumber-js reads them, tab separated: region, typed text, E.164 form or "-", and
// fixed, mobile, either (fixed or mobile), other; or invalid (no such leading digits, or no such national number), impossible (an international
// number that is too short, too long or of a length between).
import metadata from 'libphonenumber-js/metadata.max.json';
import { parsePhoneNumberFromString as parse } from 'libphonenumber-js/max';

const regions = (
  'FR RE YT GP BL MF GF MQ PM NC PF WF MC ' +
  'AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' +
  'GB GG JE IM CH LI NO IS US CA'
).split(' ');
const kinds = { FIXED_LINE: 'fixed', MOBILE: 'mobile', FIXED_LINE_OR_MOBILE: 'either' };
const tries = 3000;
const perKind = 8;
const invalid = 12;
const impossible = 4;

// mulberry32: small, public domain, the same everywhere.
let state = 20261124;
const random = (below) => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
};
const digits = (count) => Array.from({ length: count }, () => random(10)).join('');
const pairs = (text, mark) => text.replace(/(..)(?=.)/g, `$1${mark}`);

const [CODE, EXIT, LENGTHS, TRUNK] = [0, 1, 3, 5];
const exitOf = (plan) => (/^\d+$/.test(plan[EXIT]) ? plan[EXIT] : '00');

// Every way to write a number that people use: at home, and from abroad.
const writings = (plan, national, number) => {
  const code = plan[CODE];
  const trunk = plan[TRUNK] || '';
  const exit = exitOf(plan);
  const list = [
    trunk + national,
    pairs(trunk + national, ' '),
    pairs(trunk + national, '.'),
    `+${code}${national}`,
    `+${code} ${pairs(national, ' ')}`,
    `${exit}${code}${national}`,
    `${exit} ${code} ${pairs(national, '-')}`,
    `(+${code}) ${pairs(national, '\u00a0')}`,
  ];
  if (trunk) list.push(`+${code} ${trunk}${national}`, `+${code} (${trunk}) ${pairs(national, ' ')}`, national);
  if (number) list.push(number.formatNational(), number.formatInternational());
  return list;
};
const isHome = (typed) => !typed.replace(/^\(/, '').startsWith('+');

for (const region of regions) {
  const plan = metadata.countries[region];
  const code = plan[CODE];
  const seen = new Set();
  const counts = {};
  const print = (typed, e164, kind) => {
    if (seen.has(typed) || /[a-z]/i.test(typed) || typed.length > 40) return false;
    seen.add(typed);
    console.log([region, typed, e164, kind].join('\t'));
    counts[kind] = (counts[kind] ?? 0) + 1;
    return true;
  };
  const pick = (list) => list[random(list.length)];
  const lengths = plan[LENGTHS];
  for (let i = 0; i < tries; i++) {
    const national = digits(pick(lengths));
    const number = parse(`+${code}${national}`);
    if (number?.isValid() && number.nationalNumber === national) {
      const kind = kinds[number.getType()] ?? 'other';
      if ((counts[kind] ?? 0) >= perKind) continue;
      const typed = pick(writings(plan, national, number));
      const read = parse(typed, region);
      // A writing that the package itself does not read back is no fact about the number.
      if (read?.isValid() && read.number === number.number) print(typed, number.number, kind);
    } else if (number?.isPossible() && (counts.invalid ?? 0) < invalid) {
      const typed = pick(writings(plan, national));
      const read = parse(typed, region);
      if (!read?.isValid()) print(typed, '-', 'invalid');
    }
  }

  const wrong = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((n) => !lengths.includes(n) && code.length + n >= 6 && code.length + n <= 15);
  for (let i = 0; i < tries && wrong.length > 0 && (counts.impossible ?? 0) < impossible; i++) {
    // 1 to 9 first: a 0 might be a trunk prefix.
    const national = `${1 + random(9)}${digits(pick(wrong) - 1)}`;
    const typed = pick(writings(plan, national).filter((w) => !isHome(w) && !w.includes('(0')));
    const read = parse(typed, region);
    if (!read || (!read.isValid() && !read.isPossible())) print(typed, '-', 'impossible');
  }
}
