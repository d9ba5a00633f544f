/** Brings Chromium and a CJK font on Debian as root; elsewhere they must be there. */
import { spawnSync } from 'node:child_process'
import { missingForBrowser } from './browser.mjs'

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'inherit', 'inherit'], env })
  if (status !== 0) process.exit(1)
}

const { packages, refusal } = missingForBrowser()
if (refusal) {
  console.error(refusal)
  process.exit(1)
}
if (packages.length > 0) {
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
}
