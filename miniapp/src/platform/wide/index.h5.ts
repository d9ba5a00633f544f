import { useEffect, useState } from 'react'

/** The same width at which `Split` puts a detail beside its list. */
const WIDE = '(min-width: 900px)'

/** Whether there is room for a list with its detail beside it. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const hear = () => setWide(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return wide
}
