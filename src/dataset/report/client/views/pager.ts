import { formatNumber } from '../../figures/numbers.ts'
import { h } from '../dom.ts'
import { say } from '../language.ts'

/** Buttons to the page before and after; nothing where one page holds all. */
export function pager(
  key: string,
  page: number,
  size: number,
  total: number,
  turn: (page: number) => void,
): HTMLElement | null {
  if (total <= size) return null
  const pages = Math.ceil(total / size)
  const button = (name: string, words: string, to: number) =>
    h(
      'button',
      {
        type: 'button',
        class: 'plain',
        disabled: to < 0 || to >= pages,
        'data-key': `${key}:${name}`,
        on: { click: () => turn(to) },
      },
      words,
    )
  return h(
    'nav',
    { class: 'pager', 'aria-label': say('Pages', '翻页') },
    button('before', say('← Before', '← 上一页'), page - 1),
    h(
      'span',
      {},
      `${formatNumber(page * size + 1)}–${formatNumber(Math.min(total, (page + 1) * size))} / ${formatNumber(total)}`,
    ),
    button('after', say('After →', '下一页 →'), page + 1),
  )
}
