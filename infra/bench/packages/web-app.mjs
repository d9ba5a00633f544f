import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { startServer } from '../server.mjs'

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const browserPath = () => {
  const found = process.env.CHROMIUM_PATH ?? KNOWN.find((file) => existsSync(file))
  if (!found) throw new Error('this bench needs Chromium: name it with CHROMIUM_PATH')
  return found
}

/** Bytes of script, gzipped, that a browser fetches until the home screen stands. */
export const homeScript = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-bench-'))
  const server = await startServer({ DATA_DIR: folder })
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const scripts = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body())
    })
    await page.goto(server.address, { waitUntil: 'networkidle' })
    const bodies = await Promise.all(scripts)
    return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
