import { commonTexts, useTexts } from '@/i18n'
import { back as goBack } from '@/platform/navigation'
import { Pressable } from '../base'
import { Icon } from '../icon'
import type { TopBarProps } from './contract'
import './top-bar.css'

/** The page's own header; the mini-program has WeChat's. */
export const TopBar = ({ title, back, end }: TopBarProps) => {
  const t = useTexts(commonTexts)
  return (
    <header className="top-bar">
      <div className="top-bar-side">
        {back && (
          <Pressable id="back" className="top-bar-back" label={t('back')} onPress={() => void goBack()}>
            <Icon name="chevron-left" />
          </Pressable>
        )}
      </div>
      <h1 className="top-bar-title">{title}</h1>
      <div className="top-bar-side top-bar-end">{end}</div>
    </header>
  )
}
