/** `value` × 10^`power` without the error of a binary product: 4.287 and 8 give 428700000. */
export function shift(value: number, power: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + power}`)
}
