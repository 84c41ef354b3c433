import type { ByteSource } from '../byte-source.ts'
import { type ZipMember, zipMembers } from './zip-file.ts'

/** The parts of an Office document, by name. */
export async function zipParts(source: ByteSource): Promise<ReadonlyMap<string, ZipMember>> {
  const parts = new Map<string, ZipMember>()
  for await (const member of zipMembers(source)) parts.set(member.name, member)
  return parts
}
