interface Sentence {
  readonly start: number
  readonly end: number
}

export function randomFrom(seed: number): () => number
export function collectSentences(
  texts: readonly string[],
  splitSentences: (text: string) => readonly Sentence[],
): string[]
export function createWriter(
  sentences: readonly string[],
  seed: number,
): { readonly random: () => number; write(): string }
export function editOf(text: string, random: () => number): { readonly text: string; readonly share: number }
