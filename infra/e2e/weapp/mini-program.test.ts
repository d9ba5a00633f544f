import { existsSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { MiniProgram } from './mini-program'
import { Phone } from './phone'

const root = path.join(import.meta.dirname, 'fixture')
const phone = new Phone()
const running: MiniProgram[] = []

function start(options: { server?: string; path?: string; query?: Record<string, string>; on?: Phone } = {}) {
  const { on = phone, ...rest } = options
  const started = new MiniProgram({ root, phone: on, ...rest })
  running.push(started)
  return started
}

afterEach(() => {
  for (const app of running.splice(0)) app.kill()
})
afterAll(() => phone.throwAway())

describe('MiniProgram', () => {
  it('opens on the first page without errors, with its custom tab bar in place', async () => {
    const app = start()
    await app.settle()
    expect(app.run.errors).toEqual([])
    expect([app.route, app.title]).toEqual(['pages/home/index', '首页'])
    expect(app.run.sent).toContainEqual({
      path: 'custom-tab-bar/index',
      bytes: 17,
      payload: { attached: true },
    })
  })

  it('lets a tap bubble outwards until an element catches it', async () => {
    const app = start()
    await app.tap({ id: 'bubbles' })
    await app.tap({ role: 'button', name: '拦住' })
    expect(app.text({ id: 'log' })).toBe('inner:7 outer:bubbles inner: ')
  })

  it('has come to rest after a tap, also when the machine stalls meanwhile', async () => {
    const app = start()
    await app.tap({ id: 'slowly' })
    expect(app.text({ id: 'log' })).toBe('late ')
  })

  it('types into a field, and a disabled button refuses a tap until then', async () => {
    const app = start()
    await expect(app.tap({ id: 'send' })).rejects.toThrow('disabled')
    await app.input({ role: 'textbox', name: '说明' }, '路灯坏了')
    await app.confirm({ id: 'note' })
    await app.blur({ id: 'note' })
    expect(app.value({ id: 'note' })).toBe('路灯坏了')
    expect(app.text({ id: 'log' })).toBe('confirmed:路灯坏了 left:路灯坏了 ')
    expect(app.largestUpdate()).toBeLessThan(100)
  })

  it('opens custom components up: properties, slot, own handlers and events to their page', async () => {
    const app = start()
    expect(app.text({ role: 'button', name: /^噪声/ })).toBe('噪声 2：噪声')
    await app.tap({ role: 'button', name: /^噪声/ })
    await app.waitFor({ text: 'pressed:噪声' })
    expect(app.text({ role: 'button', name: /^噪声/ })).toBe('噪声 9：噪声')
  })

  it('shows nothing hidden, and tells what is not there together with the page as it is', async () => {
    const app = start()
    expect(app.text()).not.toContain('看不见')
    await expect(app.waitFor({ text: '看不见' }, 40)).rejects.toThrow(
      /waited 40 ms for text 看不见.*button "起泡"/s,
    )
  })

  it('lists the controls that a screen reader could not name', () => {
    expect(start().controlsWithoutName()).toEqual([
      '<view class="" id="outer"> no role',
      '<view class="" id="nameless"> no role',
    ])
  })

  it('finds its storage and kept files again after its process was killed, but no temporary file', async () => {
    const first = start({ on: phone })
    await first.input({ id: 'note' }, '稿')
    await first.tap({ id: 'send' })
    const temporary = phone.receive(path.join(root, 'app.json'))
    const kept = phone.diskPath(`${phone.userDataPath}/kept.json`) ?? ''
    writeFileSync(kept, '{}')
    first.kill()
    expect(phone.storage.get('draft')).toBe('{"note":"稿"}')
    expect(existsSync(kept)).toBe(true)
    expect(existsSync(phone.diskPath(temporary) ?? '')).toBe(false)
    expect(start().run.errors).toEqual([])
  })

  it('starts where a scanned code leads, with its parameters and without a browser around it', () => {
    const app = start({ path: 'pages/other/index', query: { id: '42' } })
    expect(app.text()).toBe('other 42undefined')
  })

  it('has the time of its phone, however that is set', () => {
    phone.ahead = Date.parse('2030-05-06T01:00:00.000Z') - Date.now()
    const app = start()
    phone.ahead = 0
    expect(app.run.errors).toEqual([])
    expect(app.text({ id: 'begun' })).toMatch(/^2030-05-06T01:0/)
  })

  it('tells the program when it is hidden and shown', () => {
    const app = start()
    app.hide()
    app.show()
    expect(phone.storage.get('seen')).toBe('"launch:pages/home/index show hide show"')
    expect(app.run.errors).toEqual([])
  })
})

describe('requests of a MiniProgram', () => {
  let server: Server
  let origin: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.statusCode = 201
      request.pipe(response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('really reach the server under test', async () => {
    const app = start({ server: origin })
    await app.input({ id: 'note' }, '噪声')
    await app.tap({ id: 'send' })
    await app.waitFor({ text: '201 {"note":"噪声"}' })
  })

  it('fail as WeChat says it when the phone is offline', async () => {
    const app = start({ server: origin })
    await app.input({ id: 'note' }, '噪声')
    app.setNetwork('none')
    await app.tap({ id: 'send' })
    await app.waitFor({ text: 'request:fail net::ERR_INTERNET_DISCONNECTED' })
    app.setNetwork('wifi')
  })
})
