import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** CHROMIUM_PATH, else where distributions put it. */
export function findChromium(
  env: Record<string, string | undefined> = process.env,
  exists: (file: string) => boolean = existsSync,
): string {
  const found = [env.CHROMIUM_PATH, ...usual].find((file) => file && exists(file))
  if (!found) throw new Error('no Chromium found: install it, or set CHROMIUM_PATH to its program')
  return found
}

/** Nothing of the browser's own goes out: no updates, no reports, and no name but this machine's is known. */
const quiet = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=MediaRouter,OptimizationHints,Translate,InterestFeedContentSuggestions',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
]

export function launchChromium(): Promise<Browser> {
  const root = process.getuid?.() === 0
  return chromium.launch({
    executablePath: findChromium(),
    args: root ? [...quiet, '--no-sandbox'] : quiet,
    chromiumSandbox: !root,
  })
}
