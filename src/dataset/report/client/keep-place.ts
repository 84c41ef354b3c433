/**
 * Puts new content into a place, and keeps what its reader had there: the focus and the open details, found again by
 * their `data-key`.
 */
export function replaceContent(place: Element, ...content: Node[]): void {
  const focused = place.contains(document.activeElement) ? keyOf(document.activeElement) : null
  const open = new Map<string, boolean>()
  for (const details of place.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
    open.set(keyOf(details) ?? '', details.open)
  place.replaceChildren(...content)
  for (const details of place.querySelectorAll<HTMLDetailsElement>('details[data-key]')) {
    details.open = open.get(keyOf(details) ?? '') ?? details.open
  }
  if (focused === null) return
  for (const element of place.querySelectorAll<HTMLElement>('[data-key]')) {
    if (keyOf(element) !== focused) continue
    element.focus({ preventScroll: true })
    return
  }
}

function keyOf(element: Element | null): string | null {
  return element?.getAttribute('data-key') ?? null
}
