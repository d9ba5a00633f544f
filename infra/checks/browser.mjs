import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** What the web journeys still lack on this machine, and whether it can be brought: `{ packages, refusal }`. */
export function missingForBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named))
    return { packages: [], refusal: `CHROMIUM_PATH names ${named}, which is not there` }
  const browser = named !== undefined || usual.some((file) => existsSync(file))
  const packages = [...(browser ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (browser || canInstall) return { packages: canInstall ? packages : [] }
  return { packages, refusal: 'no Chromium found: install chromium and a CJK font, or set CHROMIUM_PATH' }
}

const notoCjk = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

function hasChineseFont() {
  if (existsSync(notoCjk)) return true
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}
