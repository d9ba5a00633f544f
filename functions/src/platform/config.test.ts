import { readConfig } from './config'

const good = {
  SESSION_SECRET: 'k3Jq9ZtV0bXw7LmR2pYc8NfD5sHgA1uE',
  AWS_REGION: 'ap-east-1',
  WECHAT_MINI_APP_ID: 'wx-mini',
  WECHAT_MINI_APP_SECRET: 'mini-secret',
  WECHAT_WEB_APP_ID: 'wx-web',
  WECHAT_WEB_APP_SECRET: 'web-secret',
  PHOTOS: 's3',
  PHOTOS_BUCKET: 'photos',
}

const linesOf = (env: Record<string, string | undefined>) => {
  const answer = readConfig(env)
  return answer.ok ? [] : answer.lines
}

describe('the configuration', () => {
  it('takes what is needed and knows the rest', () => {
    const answer = readConfig(good)
    expect(answer.ok && answer.config).toMatchObject({
      dynamo: { prefix: 'yizhan-', region: 'ap-east-1' },
      wechat: { apiUrl: 'https://api.weixin.qq.com' },
      photos: { kind: 's3', bucket: 'photos', region: 'ap-east-1' },
      client: { templates: {}, mapTilesUrl: null },
      demo: false,
    })
  })

  it('names every missing variable in a line of its own', () => {
    expect(linesOf({ PHOTOS: 'disk' })).toEqual([
      'SESSION_SECRET is not set',
      'AWS_REGION is not set',
      'WECHAT_MINI_APP_ID is not set',
      'WECHAT_MINI_APP_SECRET is not set',
      'WECHAT_WEB_APP_ID is not set',
      'WECHAT_WEB_APP_SECRET is not set',
      'PHOTOS_FOLDER is not set',
    ])
  })

  it('asks for the place of photos', () => {
    expect(linesOf({ ...good, PHOTOS: '' })).toEqual(['PHOTOS is not set'])
    expect(linesOf({ ...good, PHOTOS: 'ftp' })).toEqual(['PHOTOS must be disk, s3 or cloudbase'])
  })

  it('refuses a short secret and a placeholder, without repeating it', () => {
    expect(linesOf({ ...good, SESSION_SECRET: 'k3Jq9ZtV0bXw7Lm' })).toEqual([
      'SESSION_SECRET needs at least 32 characters',
    ])
    expect(linesOf({ ...good, SESSION_SECRET: 'changeme'.repeat(5) })).toEqual([
      'SESSION_SECRET is a placeholder: give it random text',
    ])
  })

  it('refuses demo people wherever WeChat itself answers', () => {
    expect(linesOf({ ...good, DEMO: '1' })).toEqual([
      'DEMO is for one machine only: WECHAT_API_URL must be the stand-in on it',
    ])
    expect(linesOf({ ...good, DEMO: '1', WECHAT_API_URL: 'http://127.0.0.1.example.org' })).toHaveLength(1)
    expect(linesOf({ ...good, DEMO: '1', WECHAT_API_URL: 'http://127.0.0.1:9001' })).toEqual([])
  })

  it('refuses an address that is none', () => {
    expect(linesOf({ ...good, DYNAMODB_ENDPOINT: 'localhost:8000' })).toEqual([
      'DYNAMODB_ENDPOINT is no http or https address',
    ])
  })

  it('gives the disk its own key, never the session’s', () => {
    const answer = readConfig({ ...good, PHOTOS: 'disk', PHOTOS_FOLDER: '/srv/photos' })
    const photos = answer.ok ? answer.config.photos : undefined
    expect(photos?.kind === 'disk' && photos.secret).toMatch(/^[0-9a-f]{64}$/)
  })
})
