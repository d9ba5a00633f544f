import path from 'node:path'
import { CannotStart } from './cannot-start'
import { isLoopback, readEnvironment } from './environment'

describe('the environment', () => {
  it('defaults to this machine alone', () => {
    expect(readEnvironment({}, '/yizhan')).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: path.resolve('/yizhan/.data'),
    })
  })

  it('reads an absolute data folder and one beside the repository', () => {
    expect(readEnvironment({ DATA_DIR: '/srv/data' }, '/yizhan').dataFolder).toBe('/srv/data')
    expect(readEnvironment({ DATA_DIR: 'here' }, '/yizhan').dataFolder).toBe('/yizhan/here')
  })

  it.each(['abc', '-1', '65536', '80.5', '0x50'])('refuses the port %s', (port) => {
    expect(() => readEnvironment({ PORT: port }, '/yizhan')).toThrow(CannotStart)
  })

  it('knows which addresses only this machine reaches', () => {
    expect(['127.0.0.1', '::1', 'localhost'].every(isLoopback)).toBe(true)
    expect(isLoopback('0.0.0.0')).toBe(false)
  })
})
