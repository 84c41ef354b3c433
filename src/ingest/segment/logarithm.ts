/**
 * The natural logarithm, correctly rounded: `Math.log` misses the nearest double for one number in a hundred, and
 * ties between paths of words hang on the last bit. C libraries round these logarithms correctly.
 *
 * ln x = e ln 2 + 2 artanh((m - 1) / (m + 1)) for x = m 2^e, as a series in pairs of doubles (T. J. Dekker, A
 * floating-point technique for extending the available precision, 1971).
 * @param x a positive normal number
 */
export function logarithm(x: number): number {
  let exponent = Math.round(Math.log2(x))
  let mantissa = x / 2 ** exponent
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    exponent++
  }
  const z = divide(sum(mantissa, -1), sum(mantissa, 1))
  const square = multiply(z, z)
  let series: Pair = [0, 0]
  for (const coefficient of COEFFICIENTS) series = multiply(square, add(series, coefficient))
  const artanh = multiply(z, add(series, [1, 0]))
  const [high, low] = add(multiply([exponent, 0], LN2), [2 * artanh[0], 2 * artanh[1]])
  return high + low
}

/** A number as the unevaluated sum of two doubles, the second at most half a unit in the last place of the first. */
type Pair = readonly [number, number]

const LN2: Pair = [Math.LN2, 2.3190468138462996e-17]

/** What splits a double into halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1

function sum(a: number, b: number): Pair {
  const high = a + b
  const part = high - a
  return [high, a - (high - part) + (b - part)]
}

function product(a: number, b: number): Pair {
  const high = a * b
  const aHigh = a * SPLITTER - (a * SPLITTER - a)
  const bHigh = b * SPLITTER - (b * SPLITTER - b)
  const [aLow, bLow] = [a - aHigh, b - bHigh]
  return [high, aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow)]
}

function add(a: Pair, b: Pair): Pair {
  const [high, low] = sum(a[0], b[0])
  return sum(high, low + a[1] + b[1])
}

function multiply(a: Pair, b: Pair): Pair {
  const [high, low] = product(a[0], b[0])
  return sum(high, low + a[0] * b[1] + a[1] * b[0])
}

function divide(a: Pair, b: Pair): Pair {
  const quotient = a[0] / b[0]
  const [high, low] = multiply(b, [quotient, 0])
  return sum(quotient, (a[0] - high - low + a[1]) / b[0])
}

/** 1/29, 1/27, … 1/3: with |z| ≤ 0.172, the terms before these are below 2^-75. */
const COEFFICIENTS = Array.from({ length: 14 }, (_, i) => divide([1, 0], [29 - 2 * i, 0]))
