import { files } from './index.weapp'

const photo = { ref: 'wxfile://tmp/a.jpg', size: 3, type: 'image/jpeg' }

describe('files in the mini-program', () => {
  it('keeps a photo under a name until it is removed', async () => {
    const kept = await files.keep('01K-1', photo)
    expect(kept).toEqual({ ref: 'wxfile://usr/photos/01K-1.jpg', size: 3, type: 'image/jpeg' })
    expect(await files.open('01K-1')).toEqual(kept)
    await files.remove('01K-1')
    expect(await files.open('01K-1')).toBeUndefined()
  })

  it('does not take one name for the beginning of another', async () => {
    await files.keep('01K-10', photo)
    expect(await files.open('01K-1')).toBeUndefined()
  })

  it('says so when the photo cannot be kept', async () => {
    expect(await files.keep('01K-2', { ...photo, ref: 'wxfile://tmp/gone.jpg' })).toBeUndefined()
  })
})
