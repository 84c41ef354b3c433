/** Values by the words that they belong to, looked up in a text without cutting the words out of it. */
export interface FormTable<Value> {
  /** The value of the words between two offsets; made by `make` where they are new. */
  at(text: string, start: number, end: number): Value
}

/** The table grows no further than so many words; then it begins anew, which changes no value. */
const MOST = 60_000
const BITS = 17

/**
 * A hash table of forms. `make` must be a pure function of the form: values are remembered between texts.
 */
export function createFormTable<Value>(make: (form: string) => Value): FormTable<Value> {
  const mask = (1 << BITS) - 1
  let forms: string[] = []
  let values: Value[] = []
  const slots = new Int32Array(1 << BITS)
  return {
    at(text, start, end) {
      let hash = 0
      for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
      let slot = (hash ^ (hash >>> 15)) & mask
      for (let id = slots[slot] as number; id > 0; id = slots[slot] as number) {
        const form = forms[id - 1] as string
        if (form.length === end - start && standsAt(text, form, start)) return values[id - 1] as Value
        slot = (slot + 1) & mask
      }
      const form = text.slice(start, end)
      const value = make(form)
      if (forms.length >= MOST) {
        forms = []
        values = []
        slots.fill(0)
        slot = (hash ^ (hash >>> 15)) & mask
      }
      slots[slot] = forms.push(form)
      values.push(value)
      return value
    },
  }
}

/** A loop, for `startsWith` is a call that takes longer than the two or three characters of a form. */
function standsAt(text: string, form: string, start: number): boolean {
  for (let i = 0; i < form.length; i++) if (text.charCodeAt(start + i) !== form.charCodeAt(i)) return false
  return true
}
