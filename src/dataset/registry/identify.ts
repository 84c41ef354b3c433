import { createHash } from 'node:crypto'
import type { AgencyMention } from '../../core/record.generated.ts'

/** Which body a mention is of, over the whole corpus. */
export interface Identity {
  readonly kind: 'named' | 'masked' | 'open'
  /** Equal for mentions of one body, different for others. */
  readonly key: string
}

/** XX, __, ×××, 某: what hides a name or a part of one */
const MASK = /[xX*_×〇○]{2}|[*_×]|某/

/**
 * Tells bodies apart: by full name and place, for there are two 清河中学; what is masked or open stands for itself.
 */
export function identify({ name, region, text }: AgencyMention): Identity {
  if (name !== null) return { kind: 'named', key: `named\n${name}\n${region?.code ?? ''}` }
  const kind = MASK.test(text) ? 'masked' : 'open'
  return { kind, key: `${kind}\n${text}` }
}

/** Identifier of a body: the first sixteen digits of the SHA-256 of its key, in hexadecimal. */
export function agencyId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16)
}
