import { isBomb } from '../../limits.ts'
import { faultOf, Refusal } from '../../refusal.ts'
import type { ContainerReader, Member } from '../reader.ts'
import { isLeftOut } from './left-out.ts'
import { zipMembers } from './zip-file.ts'

/** The files of a zip archive. One that is damaged is rejected alone, the others are read. */
export const readZip: ContainerReader = async function* (source, _hints, { limits }): AsyncGenerator<Member> {
  let unpacked = 0
  for await (const member of zipMembers(source)) {
    if (isLeftOut(member.name)) continue
    // members may share their packed bytes: the whole must not be a bomb either
    unpacked += member.size
    if (isBomb(source.size, unpacked)) throw new Refusal('bomb', `${source.size} bytes that unpack to over ${unpacked}`)
    try {
      yield { name: member.name, bytes: await member.read(limits.fileBytes) }
    } catch (error) {
      yield { name: member.name, fault: faultOf(error, 'a member') }
    }
  }
}
