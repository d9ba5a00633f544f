import { useState } from 'react'
import { storage } from '@/platform/storage'

/** Words that outlive the sheet, the page and the app until they are forgotten. */
export const useWords = (name: string) => {
  const key = `words.${name}`
  const [words, setWords] = useState(() => storage.read<string>(key) ?? '')
  return {
    words,
    write: (next: string) => {
      setWords(next)
      if (next === '') storage.remove(key)
      else storage.write(key, next)
    },
    forget: () => {
      setWords('')
      storage.remove(key)
    },
  }
}
