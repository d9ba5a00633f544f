import { gzipSync } from 'node:zlib'
import { Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

describe('the start screen', () => {
  it('opens without a console error and asks no other host, on a phone that was never here', async () => {
    const somebody = await scene.person()
    await somebody.visit.open()
    await somebody.sees('home-kind-noise')
    await somebody.sees('home-station', '竹岛街道')
    expect(await somebody.page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await somebody.looks('home-light-zh')
    expect(somebody.visit.problems).toEqual([])
  })

  it('needs at most 220 KB of script until it can be used', async () => {
    const somebody = await scene.person()
    const scripts: Promise<Buffer>[] = []
    somebody.page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body())
    })
    await somebody.visit.open()
    await somebody.sees('home-kind-noise')
    await somebody.sees('home-station', '竹岛街道')
    const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body, { level: 6 }).byteLength)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    process.stdout.write(`home loads ${Math.round(total / 1024)} KB of script, gzipped\n`)
    expect(total).toBeLessThanOrEqual(220 * 1024)
  })
})
