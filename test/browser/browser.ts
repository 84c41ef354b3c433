import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Debian's package, and what other systems call it. */
const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

export const hasBrowser = EXECUTABLE !== undefined
/** Stands in the title of tests that need a browser. */
export const browserNote = hasBrowser ? '' : ' (skipped: apt-get install chromium)'

/** Starts Chromium with a profile of its own, which goes when it is closed. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE as string,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Opened {
  readonly page: Page
  /** What the console said, what threw, which dialogs opened and what was asked for beside the page: nothing. */
  readonly troubles: string[]
  /** Milliseconds from the navigation until the first screen was painted and facets and figures answered. */
  readonly ready: number
  /** Milliseconds from the navigation until all of the page was drawn. */
  readonly drawn: number
}

/** Opens a page from disk and waits until it is drawn. */
export async function open(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  const address = `file://${path}`
  page.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) troubles.push(`request: ${request.url()}`)
  })
  await page.goto(address)
  await settled(page)
  await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0)
  const [ready, drawn] = await page.evaluate(() =>
    ['ready', 'drawn'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
  )
  return { page, troubles, ready: ready as number, drawn: drawn as number }
}

/** Waits until all of a page stands as its reader has chosen. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.drawn === 'all')
}
