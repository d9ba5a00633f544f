import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { makeStaticFiles } from './static-files'

const SCRIPT = `console.log(${JSON.stringify('城管驿站'.repeat(500))})`

describe('the web build’s files', () => {
  let folder: string
  let get: (pathname: string, headers?: Record<string, string>) => Promise<Response | undefined>
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'yizhan-web-'))
    mkdirSync(path.join(folder, 'web', 'js'), { recursive: true })
    writeFileSync(path.join(folder, 'secret.txt'), 'secret')
    writeFileSync(path.join(folder, 'web', 'index.html'), '<html><script>start()</script></html>')
    writeFileSync(path.join(folder, 'web', 'js', 'app.0a1b2c3d.js'), SCRIPT)
    const files = makeStaticFiles(path.join(folder, 'web'), ['https://tiles.example'])
    get = (pathname, headers = {}) => files(new Request(`http://here${pathname}`, { headers }), pathname)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('answers the start page, never kept, with a policy that allows its own inline script only', async () => {
    const page = await get('/')
    expect(page?.headers.get('cache-control')).toBe('no-cache')
    const policy = page?.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("img-src 'self' data: blob: https://tiles.example")
  })

  it('lets a name with a hash be kept for ever', async () => {
    const script = await get('/js/app.0a1b2c3d.js')
    expect(script?.headers.get('cache-control')).toContain('immutable')
    expect(await script?.text()).toBe(SCRIPT)
  })

  it('compresses as the client takes it', async () => {
    const brotli = await get('/js/app.0a1b2c3d.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli?.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(Buffer.from(await brotli!.arrayBuffer())).toString()).toBe(SCRIPT)
    const zipped = await get('/js/app.0a1b2c3d.js', { 'accept-encoding': 'gzip, br;q=0' })
    expect(zipped?.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await zipped!.arrayBuffer())).toString()).toBe(SCRIPT)
  })

  it('answers 304 to the tag it gave, and reads a file again that changed', async () => {
    const tag = (await get('/'))?.headers.get('etag') ?? ''
    expect((await get('/', { 'if-none-match': tag }))?.status).toBe(304)
    writeFileSync(path.join(folder, 'web', 'index.html'), '<html>new</html>')
    utimesSync(path.join(folder, 'web', 'index.html'), 1, 1)
    expect(await (await get('/', { 'if-none-match': tag }))?.text()).toBe('<html>new</html>')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/js',
    '/none.js',
    '/%',
    '/a%00b',
  ])('has nothing at %s', async (pathname) => {
    expect(await get(pathname)).toBeUndefined()
  })
})
