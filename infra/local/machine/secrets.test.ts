import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CannotStart } from './cannot-start'
import { derived, readSecrets } from './secrets'

describe('the secrets', () => {
  let file: string
  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(tmpdir(), 'yizhan-secrets-')), 'secrets.json')
  })
  afterEach(() => rmSync(path.dirname(file), { recursive: true, force: true }))

  it('are made once, for their owner alone', () => {
    const made = readSecrets(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readSecrets(file)).toEqual(made)
    expect(Buffer.from(made.secret, 'base64url')).toHaveLength(48)
  })

  it('are refused rather than replaced when their file is broken', () => {
    writeFileSync(file, '{"secret":')
    expect(() => readSecrets(file)).toThrow(CannotStart)
    expect(readFileSync(file, 'utf8')).toBe('{"secret":')
  })

  it('give another key for each purpose', () => {
    const secrets = { secret: 'one', instance: 'a' }
    expect(derived(secrets, 'photos')).not.toBe(derived(secrets, 'product'))
    expect(derived(secrets, 'photos')).toBe(derived(secrets, 'photos'))
  })
})
