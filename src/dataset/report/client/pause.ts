/** Lets the browser answer its reader before work goes on: longer work is done in slices with pauses between them. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** A pause until the browser has nothing better to do; of a page in the background half a second at most. */
export function idle(): Promise<void> {
  // Safari has no requestIdleCallback
  if (typeof requestIdleCallback !== 'function') return new Promise((resolve) => setTimeout(resolve, 20))
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }))
}
