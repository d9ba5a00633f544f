import { CannotStart } from './cannot-start'
import { readLocalConfig } from './configuration'

const place = {
  secrets: { secret: 'fK9sQ2vX7bR4mN8pW3zL6tH1', instance: 'here' },
  photosFolder: '/data/photos',
  port: 8080,
}
const secrets = { secret: `${place.secrets.secret}${place.secrets.secret}`, instance: 'here' }
const read = (env: Record<string, string>) => readLocalConfig(env, { ...place, secrets })

describe('one machine’s configuration', () => {
  it('needs nothing: own secret, disk, WeChat’s stand-in', () => {
    const config = read({})
    expect(config).toMatchObject({ standIn: true, demo: true, secret: secrets.secret })
    expect(config.photos).toMatchObject({ kind: 'disk', folder: '/data/photos' })
    expect(config.wechat.apiUrl).toBe('http://127.0.0.1:8080/stand-in/wechat')
    expect(config.wechat.pushToken).toMatch(/^[0-9a-f]{32}$/)
    expect(config.pictureOrigin).toBe('http://127.0.0.1:8080')
  })

  it('takes real WeChat accounts whole, and then has no demo people', () => {
    const accounts = {
      WECHAT_MINI_APP_ID: 'wx1',
      WECHAT_MINI_APP_SECRET: 'one',
      WECHAT_WEB_APP_ID: 'wx2',
      WECHAT_WEB_APP_SECRET: 'two',
    }
    expect(read(accounts)).toMatchObject({ standIn: false, demo: false, pictureOrigin: undefined })
    expect(read(accounts).wechat.pushToken).toBeUndefined()
    expect(() => read({ ...accounts, WECHAT_WEB_APP_SECRET: '' })).toThrow(CannotStart)
    expect(() => read({ ...accounts, DEMO: '1' })).toThrow(CannotStart)
  })

  it('takes what several servers share from the environment', () => {
    const shared = 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zC0fR'
    const config = read({
      SESSION_SECRET: shared,
      DYNAMODB_ENDPOINT: 'http://store:8000',
      TABLE_PREFIX: 'city-',
    })
    expect(config.secret).toBe(shared)
    expect(config.dynamo).toMatchObject({ endpoint: 'http://store:8000', prefix: 'city-' })
  })
})
