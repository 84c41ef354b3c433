import type { Candidate, Doubt } from './candidate.ts'
import type { Draft, Members } from './draft.ts'
import type { Moment } from './moment.ts'

/**
 * Makes candidates of what was read. Numbers that share a unit are one range where 至 or a dash joins them or
 * they follow each other (3月14、15日), and else a date each (3月5、12、19日).
 */
export function expandMembers(draft: Draft, rule: string, doubt: Doubt | null): readonly Candidate[] {
  const { start, end, moment, rel, mod, part, value, members } = draft
  const whole: Candidate = { start, end, kind: 'date', from: moment, to: null, value, rel, mod, part, rule, doubt }
  if (!members || members.values.length < 2) return [whole]
  const first = members.values[0] as Members['values'][number]
  const last = members.values[members.values.length - 1] as Members['values'][number]
  if (members.through || follow(members)) {
    const to = withSlot(moment, members.slot, last.value)
    return [{ ...whole, kind: 'range', from: withSlot(moment, members.slot, first.value), to, rule: `${rule}-list` }]
  }
  return members.values.map((member, index) => ({
    ...whole,
    start: index === 0 ? start : member.start,
    end: member === last ? end : member.end,
    from: withSlot(moment, members.slot, member.value),
    part: member === last ? part : null,
    rule: `${rule}-list`,
  }))
}

function follow({ values }: Members): boolean {
  return values.every(({ value }, index) => index === 0 || Number(value) === Number(values[index - 1]?.value) + 1)
}

function withSlot(moment: Moment, slot: Members['slot'], value: string): Moment {
  return { ...moment, [slot]: value }
}
