import fc from 'fast-check'
import { type PhotoEvent, photosAfter, type UploadPhoto } from './photo'

const id = fc.constantFrom('a', 'b', 'c')

const event: fc.Arbitrary<PhotoEvent> = fc.oneof(
  id.map((one) => ({ kind: 'added' as const, photo: { id: one, ref: one, size: 1, type: 'image/jpeg' } })),
  id.map((one) => ({ kind: 'started' as const, id: one })),
  fc.record({ kind: fc.constant('progressed' as const), id, percent: fc.integer({ min: -5, max: 120 }) }),
  id.map((one) => ({ kind: 'sent' as const, id: one })),
  id.map((one) => ({ kind: 'failed' as const, id: one, why: 'offline' as const })),
  id.map((one) => ({ kind: 'retried' as const, id: one })),
  id.map((one) => ({ kind: 'removed' as const, id: one })),
)

const percentOf = (photo: UploadPhoto | undefined) =>
  photo?.state.kind === 'uploading' ? photo.state.percent : undefined

describe('photos on their way', () => {
  it('keep unique ids, percents between 0 and 100, and what is done stays done, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let photos: readonly UploadPhoto[] = []
        for (const next of events) {
          const after = photosAfter(photos, next)
          expect(new Set(after.map((photo) => photo.id)).size).toBe(after.length)
          for (const photo of photos) {
            const now = after.find((one) => one.id === photo.id)
            if (photo.state.kind === 'done' && now) expect(now.state.kind).toBe('done')
            const [before, percent] = [percentOf(photo), percentOf(now)]
            if (before !== undefined && percent !== undefined) expect(percent).toBeGreaterThanOrEqual(before)
          }
          for (const photo of after) {
            expect(percentOf(photo) ?? 0).toBeGreaterThanOrEqual(0)
            expect(percentOf(photo) ?? 0).toBeLessThanOrEqual(100)
          }
          photos = after
        }
      }),
    )
  })

  it('only become done or failed by being sent', () => {
    const added = photosAfter([], {
      kind: 'added',
      photo: { id: 'a', ref: 'a', size: 1, type: 'image/jpeg' },
    })
    expect(photosAfter(added, { kind: 'sent', id: 'a' })).toEqual(added)
    expect(photosAfter(added, { kind: 'failed', id: 'a', why: 'refused' })).toEqual(added)
  })
})
