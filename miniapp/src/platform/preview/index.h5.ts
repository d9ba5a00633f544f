import type { Enlarge, Enlarged } from './contract'
import './preview.css'

export type * from './contract'

const pictureOf = ({ urls, nameOf }: Enlarged) => {
  const picture = document.createElement('img')
  picture.className = 'preview-picture'
  const show = (index: number) => {
    picture.src = urls[index] ?? ''
    picture.alt = nameOf(index + 1)
  }
  return { picture, show }
}

const closeButton = (label: string, close: () => void) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.id = 'preview-close'
  button.className = 'preview-close'
  button.textContent = label
  button.addEventListener('click', close)
  return button
}

/** The browser’s own dialog keeps the keyboard inside and closes on Escape; arrows and taps lead to the next photo. */
export const enlarge: Enlarge = (photos) => {
  const { urls, close } = photos
  const dialog = document.createElement('dialog')
  if (typeof dialog.showModal !== 'function') {
    open(urls[photos.at], '_blank', 'noopener')
    return
  }
  const { picture, show } = pictureOf(photos)
  let at = photos.at
  const move = (by: number) => {
    at = (at + by + urls.length) % urls.length
    show(at)
  }
  dialog.id = 'preview'
  dialog.className = 'preview'
  dialog.setAttribute('aria-label', photos.nameOf(at + 1))
  dialog.append(
    picture,
    closeButton(close, () => dialog.close()),
  )
  picture.addEventListener('click', () => (urls.length > 1 ? move(1) : dialog.close()))
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') move(1)
    if (key === 'ArrowLeft') move(-1)
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  show(at)
  dialog.showModal()
}
