import type { ChoosePhotos, Chosen, LocalPhoto } from './contract'

export type * from './contract'

const localPhoto = (file: File): LocalPhoto => ({
  ref: URL.createObjectURL(file),
  size: file.size,
  type: file.type || 'image/jpeg',
})

const chosenFrom = (input: HTMLInputElement, count: number): Chosen => {
  const files = Array.from(input.files ?? [])
  if (files.length === 0) return { outcome: 'cancelled' }
  const left = Math.max(0, files.length - count)
  return { outcome: 'chosen', photos: files.slice(0, count).map(localPhoto), left }
}

/** The input stays in the document until it answers: Safari drops the event of a detached one. */
export const choosePhotos: ChoosePhotos = ({ count, source }) =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1 && source !== 'camera'
    input.hidden = true
    if (source === 'camera') input.setAttribute('capture', 'environment')
    const answer = () => {
      input.remove()
      resolve(chosenFrom(input, count))
    }
    input.addEventListener('change', answer)
    input.addEventListener('cancel', answer)
    document.body.append(input)
    input.click()
  })
