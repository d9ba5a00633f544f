import { type ReactNode, useEffect } from 'react'
import { appearance, type BarColours } from '@/platform/appearance'
import { useDidShow } from '@/platform/navigation'
import { setTitle } from '@/platform/title'
import { useDark, useSettings } from '@/settings'
import { Box } from '../base'
import { ToastPlace } from '../toast'
import { TopBar } from '../top-bar'
import './screen.css'

interface ScreenProps {
  id?: string
  title: string
  /** False on tab pages. */
  back?: boolean
  /** One quiet thing at the end of the title bar. */
  end?: ReactNode
  /** Stays above the safe area: an ActionBar, or the BottomBar of a tab page. */
  footer?: ReactNode
  /** `split` leaves room for a list with its detail beside it from 900 px on. */
  width?: 'column' | 'split'
  children?: ReactNode
}

const BARS: Readonly<Record<'light' | 'dark', BarColours>> = {
  light: { ground: '#f4f6f8', front: '#000000' },
  dark: { ground: '#10151a', front: '#ffffff' },
}

/** The root of every page: theme, view, title, scrolling, safe areas, toasts. */
export const Screen = ({ id, title, back = true, end, footer, width = 'column', children }: ScreenProps) => {
  const { elder, language } = useSettings()
  const theme = useDark() ? 'dark' : 'light'
  const classes = `theme-${theme} view-${elder ? 'elder' : 'ordinary'}`
  const dress = () => {
    setTitle(title)
    appearance.paint(BARS[theme], classes, language)
  }
  useDidShow(dress)
  useEffect(dress, [title, theme, classes, language])
  return (
    <Box id={id} className={`screen ${classes}`}>
      <TopBar title={title} back={back} end={end} />
      <Box className={`screen-body screen-${width}`} role="main">
        {children}
      </Box>
      <Box className="screen-foot">
        <ToastPlace />
        {footer}
      </Box>
    </Box>
  )
}
