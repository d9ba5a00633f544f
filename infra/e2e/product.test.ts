import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Product } from './product'

const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-product-'))
afterAll(() => rmSync(folder, { recursive: true }))

function script(name: string, source: string): string {
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, source)
  return file
}
const serving = `
  import { createServer } from 'node:http'
  createServer((request, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1')
  console.log('ready')
`

describe('Product', () => {
  it('is ready when it says so, and ends on SIGTERM with its temporary data', async () => {
    const product = await Product.start({ script: script('good', serving) })
    expect(existsSync(product.dataDir)).toBe(true)
    await product.stop()
    expect(existsSync(product.dataDir)).toBe(false)
    await expect(fetch(product.origin)).rejects.toThrow()
  })

  it('keeps its data when it crashes', async () => {
    const product = await Product.start({ script: script('crash', serving), dataDir: folder })
    await product.crash()
    expect(existsSync(folder)).toBe(true)
    await expect(fetch(product.origin)).rejects.toThrow()
  })

  it('tells what was printed when it does not start', async () => {
    const failing = script('bad', "console.error('port in use'); process.exit(1)")
    await expect(Product.start({ script: failing })).rejects.toThrow('port in use')
  })

  it('complains when SIGTERM is ignored', async () => {
    const deaf = script('deaf', `process.on('SIGTERM', () => undefined)\n${serving}`)
    const product = await Product.start({ script: deaf, dataDir: folder })
    await expect(product.stop()).rejects.toThrow('within 5 s')
  }, 10_000)
})
