import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { findChromium, launchChromium } from './chromium'
import { Visit } from './visit'

const pages: Record<string, string> = {
  '/': '<html lang="zh"><title>驿站</title><main><h1>驿站</h1><button>上报</button></main></html>',
  '/nameless': '<html lang="zh"><title>驿站</title><main><button></button></main></html>',
  '/outside': '<html lang="zh"><title>x</title><img alt="" src="http://192.0.2.1/x.png"></html>',
  '/failing': '<html lang="zh"><title>x</title><script>console.error("broken")</script></html>',
}

describe('findChromium', () => {
  it('takes CHROMIUM_PATH first, then the usual places, else says in one line what is missing', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/chrome' }, () => true)).toBe('/opt/chrome')
    expect(findChromium({}, (file) => file.endsWith('chromium-browser'))).toBe('/usr/bin/chromium-browser')
    expect(() => findChromium({}, () => false)).toThrow('CHROMIUM_PATH')
  })
})

describe('Visit', () => {
  let server: Server
  let browser: Browser
  let origin: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      const body = pages[request.url ?? '/']
      response.writeHead(request.url === '/favicon.ico' ? 204 : 200, {
        'content-type': 'text/html; charset=utf-8',
      })
      response.end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launchChromium()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  it('is a phone in Weihai with a Chinese browser, dark when asked', async () => {
    const visit = await Visit.begin(browser, { origin, dark: true, elder: true })
    await visit.open()
    const seen = await visit.page.evaluate(async () => {
      const place = await new Promise<GeolocationPosition>((done) =>
        navigator.geolocation.getCurrentPosition(done),
      )
      return {
        width: innerWidth,
        language: navigator.language,
        touch: navigator.maxTouchPoints > 0,
        latitude: place.coords.latitude,
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        settings: localStorage.getItem('yizhan.settings'),
      }
    })
    expect(seen).toMatchObject({
      language: 'zh-CN',
      touch: true,
      latitude: 37.484,
      dark: true,
      settings: '{"elder":true}',
    })
    expect(await visit.axe()).toEqual([])
    await visit.end()
  })

  it('lists what axe finds serious', async () => {
    const visit = await Visit.begin(browser, { origin })
    await visit.page.goto('/nameless')
    expect(await visit.axe()).toEqual([expect.stringContaining('button-name')])
    await visit.end()
  })

  it.each([
    ['/outside', 'another host: http://192.0.2.1/x.png'],
    ['/failing', 'console: broken'],
  ])('fails at its end after %s', async (route, problem) => {
    const visit = await Visit.begin(browser, { origin })
    await visit.page.goto(route)
    await expect(visit.end()).rejects.toThrow(problem)
  })

  it('forgives what a test causes on purpose', async () => {
    const visit = await Visit.begin(browser, { origin })
    visit.tolerate(/broken/)
    await visit.page.goto('/failing')
    await visit.end()
  })
})
