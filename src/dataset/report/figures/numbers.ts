/** A number with a comma before each three digits of its whole part, and two decimals at most: 1,234.5. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 1e15) return value.toExponential(2)
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(2).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const fraction = decimals.replace(/0{1,2}$/, '')
  const sign = value < 0 && (whole !== '0' || fraction !== '') ? '−' : ''
  return `${sign}${grouped}${fraction && `.${fraction}`}`
}

/** A share in per cent, without decimals where there is more than one per cent: 42%, 0.3%, 0%. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–'
  const percent = (part / whole) * 100
  return `${percent > 0 && percent < 1 ? percent.toFixed(1) : percent.toFixed(0)}%`
}

/** A length for an SVG attribute, in per cent of a whole. */
export function percentOf(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${Number(((part / whole) * 100).toFixed(3))}%`
}

/** The first round number (1, 2 or 5 times a power of ten) that gives four steps or fewer up to the top. */
export function niceStep(top: number): number {
  let power = 1
  for (;;) {
    for (const factor of [1, 2, 5]) if (power * factor * 4 >= top) return power * factor
    power *= 10
  }
}
