/** The time axis of the unrolled border: years, months or days where there is room for their rules. */

const DAY_MS = 86_400_000;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MONTH_STEPS = [1, 3, 6];
const DAY_STEPS = [1, 2, 7, 14];
const DAYS_IN_MONTH = 30.4;
const DAYS_IN_YEAR = 365.25;

/**
 * The rules across the chart, no nearer to each other than `least`.
 * @param {number} first  first day of the axis, days since 1970-01-01
 * @param {number} last
 * @param {number} height  of the axis, CSS pixels
 * @param {number} least  CSS pixels
 * @param {string[]} months  their short names
 * @returns {{day: number, text: string}[]}
 */
export function timeRules(first, last, height, least, months) {
  if (height <= 0) return [];
  const daysApart = (least / height) * Math.max(1, last - first);
  const days = DAY_STEPS.find((step) => step >= daysApart);
  if (days) return dayRules(first, last, days, months);
  const step = MONTH_STEPS.find((candidate) => candidate * DAYS_IN_MONTH >= daysApart);
  if (step) return monthRules(first, last, step, months);
  const years = YEAR_STEPS.find((candidate) => candidate * DAYS_IN_YEAR >= daysApart) ?? 1000;
  return yearRules(first, last, years);
}

function dayRules(first, last, step, months) {
  const rules = [];
  for (let day = first; day <= last; day += step) {
    const date = dateOf(day);
    rules.push({ day, text: `${date.getUTCDate()} ${months[date.getUTCMonth()]}` });
  }
  return rules;
}

function monthRules(first, last, step, months) {
  const rules = [];
  const start = dateOf(first);
  const begin = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(begin / step) * step; dayOf(0, month) <= last; month += step) {
    const day = dayOf(0, month);
    if (day >= first) rules.push({ day, text: `${months[month % 12]} ${Math.floor(month / 12)}` });
  }
  return rules;
}

function yearRules(first, last, step) {
  const rules = [];
  const begin = dateOf(first).getUTCFullYear();
  for (let year = Math.ceil(begin / step) * step; dayOf(year, 0) <= last; year += step) {
    const day = dayOf(year, 0);
    if (day >= first) rules.push({ day, text: String(year) });
  }
  return rules;
}

function dateOf(day) {
  return new Date(day * DAY_MS);
}

/** The first day of a month, which is counted from 0 and may be more than 11. */
function dayOf(year, month) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return Math.round(date.getTime() / DAY_MS);
}
