import { cloudEnvironment } from '../../test/cloud'
import { cloudProduct } from './cloud-product'

describe('the product on AWS', () => {
  it('does not start with an environment that is amiss, and names every variable', () => {
    const { SESSION_SECRET: _, PHOTOS_BUCKET: __, ...rest } = cloudEnvironment('http://127.0.0.1:9')
    expect(() => cloudProduct(rest)).toThrow(/SESSION_SECRET is not set\n(.|\n)*PHOTOS_BUCKET is not set/)
  })

  it('does not start with photos on a disk that a function does not have', () => {
    const disk = { ...cloudEnvironment('http://127.0.0.1:9'), PHOTOS: 'disk', PHOTOS_FOLDER: '/tmp' }
    expect(() => cloudProduct(disk)).toThrow('PHOTOS must be s3')
  })
})
