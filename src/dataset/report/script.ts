/** The page's script; without it everything but the filter works. Its text is hashed into the page's policy. */
export const SCRIPT = `
(() => {
  const chinese = document.getElementById('lang-zh')
  const english = document.getElementById('lang-en')
  const name = () => { document.documentElement.lang = chinese.checked ? 'zh-Hans' : 'en' }
  if (/^zh/i.test(navigator.language)) chinese.checked = true
  chinese.addEventListener('change', name)
  english.addEventListener('change', name)
  name()

  const words = document.getElementById('words')
  const left = document.getElementById('left')
  const items = Array.from(document.getElementById('list').children, (item) => ({
    item, text: item.querySelector('summary').textContent.toLowerCase(),
  }))
  document.getElementById('filter').hidden = false
  words.addEventListener('input', () => {
    const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean)
    let shown = 0
    for (const { item, text } of items) {
      item.hidden = !wanted.every((word) => text.includes(word))
      if (!item.hidden) shown++
    }
    left.textContent = wanted.length ? shown + ' / ' + items.length : ''
  })
})()
`
