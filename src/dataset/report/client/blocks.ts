/** The value of a data block of the page: JSON as it is, or packed (gzip, base64). It may stand after the program. */
export async function readBlock<Value>(id: string): Promise<Value> {
  const element = document.getElementById(id)
  // an element that the browser is still reading has no neighbour yet
  if (document.readyState === 'loading' && !element?.nextSibling) {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    return readBlock(id)
  }
  const text = element?.textContent ?? 'null'
  const json = element?.getAttribute('type') === 'application/json' ? text : await unpack(text)
  return JSON.parse(json) as Value
}

async function unpack(base64: string): Promise<string> {
  return new Response(new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  if (fromBase64) return fromBase64.call(Uint8Array, base64)
  // browsers of before 2025
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
