import fc from 'fast-check'
import { codeOfBytes, groupedCode, readCode } from './certificate-code'

const bytes = fc.uint8Array({ minLength: 12, maxLength: 40 })

describe('the code of a certificate', () => {
  it('is read back as it is printed, and as people type it', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const code = codeOfBytes(given)
        const printed = groupedCode(code)
        expect(printed).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
        expect(readCode(printed)).toBe(code)
        expect(readCode(printed.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').replace(/-/g, ' '))).toBe(
          code,
        )
      }),
    )
  })

  it.each(['', '7K2M', '7K2M-9XQD-P4T', '7K2M-9XQD-P4TBB', '7K2M-9XQD-P4TU', '七K2M-9XQD-P4T'])(
    'is not %p',
    (typed) => {
      expect(readCode(typed)).toBeUndefined()
    },
  )
})
