/** The value of a data block of the page: JSON as it is, or packed (gzip, base64). */
export async function readBlock<Value>(id: string): Promise<Value> {
  const element = document.getElementById(id)
  const text = element?.textContent ?? 'null'
  const json = element?.getAttribute('type') === 'application/json' ? text : await unpack(text)
  return JSON.parse(json) as Value
}

async function unpack(base64: string): Promise<string> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
